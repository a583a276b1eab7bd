"""Papers as PDF: set by typst, PDF/UA-1 and PDF/A-2a."""

from itasite.papers.pdf.writer import NotInstalledError as NotInstalledError
from itasite.papers.pdf.writer import NotSetError as NotSetError
from itasite.papers.pdf.writer import pdf as pdf
