"""Foreign tables to the content of ours: what each says is put in, what is not certain is asked; nothing is written.

`propose` is the door. A table comes to `oit`, `measures` (with `progress`), `analysis`, `scores` or `data_tables` by
its kind; values come from `cells`, the content that they are put into is a `Draft`.
"""

from itasite.workbook.foreign.reading import propose, proposed

__all__ = ["propose", "proposed"]
