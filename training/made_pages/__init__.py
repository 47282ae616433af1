"""Chinese pages made of clean texts: the texts of the genre data in the markup of common systems.

A family is a module of its own (article_system, government, table_layout, portal, reader, forum):
ROLES names the parts of its pages as such systems do, page(site, rng, text) makes one. Sites are
invented (site.py), so are all words (training/data/words); titles in lists are those of other
texts.
"""
import pathlib
import sys

sys.path.append(str(pathlib.Path(__file__).parents[1] / 'data'))
