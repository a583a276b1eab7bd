"""python -m itasite"""

from itasite.cli.main import main

main(prog_name="itasite")
