/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "plan-support.h"
#include "plan/seral-plan-figures.h"

static void
append_member (GString    *json,
               const char *member,
               const char *text)
{
  if (text != NULL)
    g_string_append_printf (json, "'%s':'%s',", member, text);
}

/* Values as "2026-01-01=5 2026-02-01=6", in the order in which they are logged. */
static SeralFigure *
create_figure (const char  *model,
               const char  *indicator,
               SeralBetter  better,
               const char  *values)
{
  g_auto (GStrv) pairs = g_strsplit (values, " ", -1);
  g_autoptr (GString) json = g_string_new (NULL);
  g_autoptr (SeralAssessment) assessment = NULL;

  g_string_append (json, "{'format':'seral-assessment','formatVersion':1,'id':'a','title':'','indicators':[{'id':'f',");
  append_member (json, "model", model);
  append_member (json, "indicator", indicator);
  append_member (json, "better", better == SERAL_BETTER_HIGHER ? "higher" : "lower");
  g_string_append (json, "'name':'F','log':[");
  for (guint i = 0; pairs[i] != NULL && pairs[i][0] != '\0'; i++)
    {
      g_auto (GStrv) pair = g_strsplit (pairs[i], "=", 2);

      g_string_append_printf (json, "%s{'date':'%s','value':%s}", i > 0 ? "," : "", pair[0], pair[1]);
    }
  g_string_append (json, "]}]}");

  assessment = test_assessment_from_text (json->str);

  return g_object_ref (seral_assessment_find_figure (assessment, "f"));
}

static void
assert_movement (const char    *model_id,
                 const char    *indicator,
                 SeralBetter    better,
                 const char    *values,
                 SeralMovement  movement,
                 double         change)
{
  g_autoptr (SeralModel) model = test_plan_model ();
  g_autoptr (SeralFigure) figure = create_figure (model_id, indicator, better, values);
  SeralFigureReading reading;

  seral_plan_figures_read (figure, model, &reading);
  g_assert_cmpint (reading.movement, ==, movement);
  if (isnan (change))
    g_assert_true (isnan (reading.change));
  else
    g_assert_cmpfloat (reading.change, ==, change);
}

static void
test_movement (void)
{
  assert_movement (NULL, NULL, SERAL_BETTER_HIGHER, "", SERAL_MOVEMENT_UNKNOWN, NAN);
  assert_movement (NULL, NULL, SERAL_BETTER_HIGHER, "2026-01-01=5", SERAL_MOVEMENT_UNKNOWN, NAN);
  assert_movement (NULL, NULL, SERAL_BETTER_HIGHER, "2026-01-01=5 2026-02-01=6", SERAL_MOVEMENT_BETTER, 1);
  assert_movement (NULL, NULL, SERAL_BETTER_LOWER, "2026-01-01=5 2026-02-01=6", SERAL_MOVEMENT_WORSE, 1);
  assert_movement (NULL, NULL, SERAL_BETTER_LOWER, "2026-01-01=5 2026-02-01=4", SERAL_MOVEMENT_BETTER, -1);
  assert_movement (NULL, NULL, SERAL_BETTER_LOWER, "2026-01-01=5 2026-02-01=5", SERAL_MOVEMENT_SAME, 0);
}

/* Days count, not the order of logging; what was logged again on a day stands for it. */
static void
test_order (void)
{
  assert_movement (NULL, NULL, SERAL_BETTER_HIGHER, "2026-02-01=6 2026-01-01=5", SERAL_MOVEMENT_BETTER, 1);
  assert_movement (NULL, NULL, SERAL_BETTER_HIGHER, "2026-01-01=5 2026-02-01=6 2026-02-01=3",
                   SERAL_MOVEMENT_WORSE, -2);
  assert_movement (NULL, NULL, SERAL_BETTER_HIGHER, "2026-02-01=6 2026-02-01=3", SERAL_MOVEMENT_UNKNOWN, NAN);
}

/* The definition says which way is better; a vanity metric says nothing. */
static void
test_definition (void)
{
  assert_movement ("m", "i1", SERAL_BETTER_LOWER, "2026-01-01=5 2026-02-01=6", SERAL_MOVEMENT_BETTER, 1);
  assert_movement ("m", "i3", SERAL_BETTER_HIGHER, "2026-01-01=5 2026-02-01=6", SERAL_MOVEMENT_MEANINGLESS, 1);
  assert_movement ("other", "i3", SERAL_BETTER_HIGHER, "2026-01-01=5 2026-02-01=6", SERAL_MOVEMENT_BETTER, 1);
  assert_movement (NULL, "board-top-five-share", SERAL_BETTER_HIGHER, "2026-01-01=50 2026-02-01=60",
                   SERAL_MOVEMENT_WORSE, 10);
}

/* What a board asks for: five figures, ours and marked so. */
static void
test_board (void)
{
  const SeralIndicator *facts;
  guint n = 0;

  facts = seral_plan_figures_get_board_facts (&n);
  g_assert_cmpuint (n, ==, 5);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SeralFigure) figure = seral_plan_figures_create (NULL, &facts[i], "Name");
      SeralFigureReading reading;

      seral_plan_figures_read (figure, NULL, &reading);
      g_assert_true (reading.indicator == &facts[i]);
      g_assert_true (reading.ours);
      g_assert_cmpint (facts[i].provenance.origin, ==, SERAL_ORIGIN_SERAL);
      g_assert_nonnull (facts[i].provenance.note);
      g_assert_null (seral_figure_get_model (figure));
      g_assert_cmpstr (seral_figure_get_unit (figure), ==, facts[i].unit);
      g_assert_cmpint (seral_figure_get_better (figure) == SERAL_BETTER_HIGHER, ==, facts[i].higher_is_better);
    }
}

static void
test_find (void)
{
  g_autoptr (SeralModel) model = test_plan_model ();
  g_autoptr (GListStore) figures = g_list_store_new (SERAL_TYPE_FIGURE);
  g_autoptr (SeralFigure) own = create_figure (NULL, NULL, SERAL_BETTER_HIGHER, "");
  g_autoptr (SeralFigure) board = create_figure (NULL, "board-co-sell-win-rate", SERAL_BETTER_HIGHER, "");
  g_autoptr (SeralFigure) first = create_figure ("m", "i1", SERAL_BETTER_HIGHER, "");

  g_list_store_append (figures, own);
  g_list_store_append (figures, board);
  g_list_store_append (figures, first);

  g_assert_true (seral_plan_figures_find (G_LIST_MODEL (figures), model, "i1") == first);
  g_assert_null (seral_plan_figures_find (G_LIST_MODEL (figures), model, "i2"));
  g_assert_null (seral_plan_figures_find (G_LIST_MODEL (figures), NULL, "i1"));
  g_assert_true (seral_plan_figures_find (G_LIST_MODEL (figures), NULL, "board-co-sell-win-rate") == board);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan/figures/movement", test_movement);
  g_test_add_func ("/plan/figures/order", test_order);
  g_test_add_func ("/plan/figures/definition", test_definition);
  g_test_add_func ("/plan/figures/board", test_board);
  g_test_add_func ("/plan/figures/find", test_find);

  return g_test_run ();
}
