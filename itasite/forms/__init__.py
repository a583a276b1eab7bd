"""Forms of the records for whoever fills them in without seeing YAML; they know nothing of the web.

record type + context ──▶ form ──▶ view (+ plain data, findings) ──▶ template
                           └─────▶ posted (+ pairs, plain data before) ──▶ plain data
"""
