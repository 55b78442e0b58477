"""Whether the addresses in the content still lead somewhere: asked politely, over the network, on request only."""
