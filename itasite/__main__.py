"""python -m itasite"""

from itasite.hosts.cli import main

main(prog_name="itasite")
