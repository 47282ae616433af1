"""The kinds of labelled dumps, by their source, and the names of models that have not seen some."""

KINDS = {'flattened pages': ('magic-html', 'newspaper4k'), '163.com': ('cx-163',),
         'web-crawl text': ('web-crawl text',)}


def kind_of(source):
    return next(name for name, sources in KINDS.items() if source in sources)


def model_name(split):
    """The file of the model that was trained without a fold ("fold 3") or a kind."""
    return split.replace(' ', '-') + '.model'
