"""The examples in the docstrings of the model and of the rules are true."""

from __future__ import annotations

import doctest
from importlib import import_module
from pkgutil import walk_packages

import pytest

import generator.model
import generator.rules

PACKAGES = (generator.model, generator.rules)
MODULES = [each.name for package in PACKAGES for each in walk_packages(package.__path__, f"{package.__name__}.")]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_are_true(name: str) -> None:
    assert doctest.testmod(import_module(name)).failed == 0


def test_there_are_examples_to_run() -> None:
    assert sum(doctest.testmod(import_module(name)).attempted for name in MODULES) >= 10
