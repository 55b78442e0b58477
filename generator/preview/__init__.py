"""The live preview: a page is made when somebody asks for it, from the facts as they were last saved."""
