"""Papers as Word documents (.docx): WordprocessingML of ISO/IEC 29500 Transitional, made by templates."""

from itasite.papers.docx.document import docx as docx
from itasite.papers.docx.document import is_untouched as is_untouched
