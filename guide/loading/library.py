"""The whole folder of rules to a rulebook, in the order in which names are needed."""

from collections.abc import Collection, Mapping
from functools import partial
from pathlib import Path

from guide.loading import catalogues
from guide.loading.benefits import read_benefit
from guide.loading.catalogues import read_catalogue
from guide.loading.cycles import check_cycles
from guide.loading.exclusions import check_interactions
from guide.loading.facts import Facts, build_fact
from guide.loading.files import check_files, files
from guide.loading.incomes import Incomes
from guide.loading.interactions import Interactions, read_interactions
from guide.loading.links import (
    check_companions,
    check_mentions,
    check_structures,
)
from guide.loading.local import LocalLaw
from guide.loading.names import Names
from guide.loading.notices import read_introduction, read_notice
from guide.loading.parameters import Parameters
from guide.loading.procedures import read_procedure
from guide.loading.reader import Reader, Watch
from guide.loading.record import open_file
from guide.loading.typer import Typer
from guide.loading.usage import warn_of_unused
from guide.loading.values import Values
from guide.model.facts import Fact
from guide.model.rulebook import Benefit, Rulebook


class Library:
    """Reads the names first, then formulas, then everything that uses them."""

    def __init__(
        self, folder: Path, office: str | None = None, watch: Watch | None = None
    ) -> None:
        self.reader = Reader(folder, watch=watch)
        self.names = Names(self.reader.problems)
        self.typer = Typer(self.names, self.reader)
        self.facts = Facts(self.reader, self.names)
        self.incomes = Incomes(self.reader, self.names, self.facts)
        self.parameters = Parameters(self.reader, self.names)
        self.local = LocalLaw(self.parameters, office)
        self.values = Values(self.reader, self.names, self.typer)

    def read(self) -> Rulebook:
        self._declare()
        check_files(self.reader)
        kinds = self.incomes.build_kinds(self.typer)
        sums = self.incomes.build_values(tuple(kinds.values()))
        read = partial(read_catalogue, self.reader)
        benefits = self._benefits()
        interactions = self._interactions(benefits)
        rulebook = Rulebook(
            acts=read("acts", catalogues.read_act),
            topics=tuple(self.facts.topics.values()),
            facts=self._facts(),
            parameters=self.parameters.found,
            values=self.values.build() | sums,
            income_columns=self.incomes.columns.found,
            income_kinds=kinds,
            documents=read("documents", catalogues.read_document),
            procedures=read("procedures", read_procedure),
            offices=read("offices", catalogues.read_office),
            needs=read("needs", catalogues.read_tile),
            events=read("events", catalogues.read_tile),
            urgent=read("urgent", catalogues.read_urgent),
            choices=interactions.choices,
            one_sided=interactions.one_sided,
            income_order=interactions.income_order,
            benefits=benefits,
            notices=read("notices", read_notice),
            introductions=read("introductions", read_introduction),
            local_items=tuple(self.local.items),
            local_office=self.local.office,
            local_names=self.local.names,
        )
        self._check(rulebook)
        return rulebook

    def _declare(self) -> None:
        folder = self.reader.folder
        self.facts.read(files(folder, "facts"))
        self.incomes.read()
        self.parameters.read(files(folder, "parameters"))
        self.local.read(files(folder, "local"))
        self.values.read(files(folder, "values"))

    def _facts(self) -> dict[str, Fact]:
        """Build all facts; those of incomes have their own way."""
        incomes = self.incomes.build_facts(self.typer)
        own = {
            source.id: build_fact(source, self.typer)
            for source in self.facts.sources
            if source.id not in incomes
        }
        return own | incomes

    def _interactions(self, benefits: Mapping[str, Benefit]) -> Interactions:
        per = {name: benefit.per for name, benefit in benefits.items()}
        return read_interactions(self.reader, self.typer, per)

    def _benefits(self) -> dict[str, Benefit]:
        benefits: dict[str, Benefit] = {}
        for file in files(self.reader.folder, "benefits"):
            record = open_file(self.reader, file, "benefits")
            if record is not None:
                benefit = read_benefit(record, file, self.names, self.typer)
                benefits[benefit.id] = benefit
        return benefits

    def _check(self, rulebook: Rulebook) -> None:
        known: Mapping[str, Collection[str]] = {
            "acts": rulebook.acts,
            "benefits": rulebook.benefits,
            "documents": rulebook.documents,
            "kinds": rulebook.income_kinds,
            "needs": rulebook.needs,
            "offices": rulebook.offices,
            "parameters": rulebook.parameters,
            "placeholders": [
                *(one.id for one in rulebook.parameters.values() if one.index is None),
                *rulebook.local_names,
            ],
            "procedures": rulebook.procedures,
            "topics": self.facts.topics,
        }
        check_mentions(self.reader, known)
        check_structures(rulebook, self.reader.problems)
        check_companions(rulebook, self.reader.problems)
        check_cycles(rulebook, self.reader.problems)
        self.reader.report_unknown_keys()
        if not self.reader.problems.mistakes:
            check_interactions(rulebook, self.reader.problems)
            warn_of_unused(rulebook, self.reader, self.incomes.fact)
