"""Every answer about one playlist. Each is worked out when it is first asked for."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import cached_property
from math import inf

from milepost.analysis.routing import algebras
from milepost.analysis.routing.bits import Bits
from milepost.analysis.routing.bottlenecks import bottlenecks
from milepost.analysis.routing.circuit import TooManyError
from milepost.analysis.routing.company import Company, company
from milepost.analysis.routing.conditions import Conditions, Misplaced
from milepost.analysis.routing.decisions import Decision, Decisions
from milepost.analysis.routing.every_route import walk_routes
from milepost.analysis.routing.marks import Marks
from milepost.analysis.routing.material import Feature, Material
from milepost.analysis.routing.no_order import rings
from milepost.analysis.routing.numbered import Numbered
from milepost.analysis.routing.stretch import NEVER, Stretches, stretches, work
from milepost.analysis.routing.values import (
    AssessedFirst,
    Bottleneck,
    BrokenPromise,
    Coverage,
    Effect,
    Failure,
    Lack,
    NoOrder,
    Reach,
    Shown,
    Span,
    Stretch,
    Stuck,
    Time,
    Twice,
    UnmetNeed,
)
