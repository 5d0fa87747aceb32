from __future__ import annotations

from app.domain.clauses import Clause


def named(prefix):
    return {clause for clause in Clause if clause.value.startswith(prefix)}


def test_the_ten_questions_come_before_provocation_slander_and_degrading():
    asked = {clause for clause in Clause if clause.needs_fairness_check}
    assert asked == {Clause.SE_1B, Clause.SE_1C} | named("SE-3")


def test_only_the_fourth_point_hangs_on_being_a_content_creator():
    assert {clause for clause in Clause if clause.is_creator_condition} == named("SE-4")


def test_only_the_permitting_points_are_safe_harbour():
    assert {clause for clause in Clause if clause.is_safe_harbour} == named("SE-P")
