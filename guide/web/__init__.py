"""The only package that knows Flask: state, forms, wizard, results, pages, errors."""
