"""An eligibility guide for a municipal social assistance centre."""
