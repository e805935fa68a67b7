/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "garden-support.h"

static SeralAssessment *
planned_garden (void)
{
  return support_read ("{'format':'seral-assessment','formatVersion':1,'id':'d',"
                       "'models':[{'id':'garden','version':'1.0.0'}],"
                       "'rounds':[{'id':'r','date':'2026-01-02','sheets':[{'id':'one','answers':{'garden':{"
                       "'beds':{'option':'fully'},'watering':{'option':'no','note':'N'},'harvest':{'option':'no'}}}}],"
                       "'agreed':{'garden':{'compost':{'option':'partly'}}}}],"
                       "'plan':[{'id':'p','model':'garden','criteria':['watering','harvest','seeds'],'title':'T'},"
                       "{'id':'q','model':'garden','title':'U'}]}");
}

static void
test_forward (void)
{
  Gardens gardens;
  g_autoptr (SeralAssessment) assessment = planned_garden ();
  g_autofree char *before = support_to_text (assessment);
  g_autofree char *report = NULL;
  g_autofree char *answers = NULL;
  g_autofree char *criteria = NULL;
  g_autoptr (SeralMerge) migration = NULL;
  g_autoptr (SeralChange) inverse = NULL;
  g_autoptr (GError) error = NULL;
  SeralRound *round;

  gardens_load (&gardens);
  migration = seral_merge_new_migration (assessment, gardens.now, gardens_find, &gardens, &error);
  g_assert_no_error (error);
  report = gardens_report (migration);
  g_assert_cmpstr (report, ==, "mapped beds>raised-beds, mapped watering>watering-often+watering-well, "
                               "kept harvest>harvest@1.0.0, mapped compost>circular");

  inverse = seral_change_apply (seral_merge_get_change (migration), assessment, &error);
  g_assert_no_error (error);
  answers = gardens_answers (assessment, "one");
  g_assert_cmpstr (answers, ==, "harvest@1.0.0=no raised-beds=fully watering-often=no watering-well=no");

  round = seral_assessment_get_latest_round (assessment);
  g_assert_nonnull (seral_answer_map_lookup (seral_round_get_agreed (round), "garden", "circular"));
  g_assert_null (seral_answer_map_lookup (seral_round_get_agreed (round), "garden", "compost"));
  g_assert_cmpstr (seral_model_use_get_version (seral_assessment_find_model_use (assessment, "garden")), ==, "2.0.0");
  criteria = g_strjoinv (" ", (char **) seral_plan_item_get_criteria (seral_assessment_find_plan_item (assessment, "p")));
  g_assert_cmpstr (criteria, ==, "watering-often watering-well harvest seeds");

  seral_change_unref (support_apply (assessment, g_steal_pointer (&inverse)));
  support_assert_text (assessment, before);
  gardens_clear (&gardens);
}

static void
test_same_version (void)
{
  Gardens gardens;
  g_autoptr (SeralAssessment) assessment = planned_garden ();
  g_autoptr (SeralMerge) migration = NULL;
  g_autoptr (GError) error = NULL;

  gardens_load (&gardens);
  migration = seral_merge_new_migration (assessment, gardens.old, gardens_find, &gardens, &error);
  g_assert_no_error (error);
  g_assert_true (seral_merge_is_empty (migration));
  g_assert_cmpuint (seral_merge_get_n_entries (migration), ==, 0);
  gardens_clear (&gardens);
}

static void
test_not_used (void)
{
  Gardens gardens;
  g_autoptr (SeralAssessment) assessment = seral_assessment_new ("A", "", "kitchen", "1.0.0", SERAL_DEPTH_CORE);
  g_autoptr (GError) error = NULL;

  gardens_load (&gardens);
  g_assert_null (seral_merge_new_migration (assessment, gardens.now, gardens_find, &gardens, &error));
  g_assert_error (error, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_NOT_FOUND);
  gardens_clear (&gardens);
}

static void
test_no_way_back (void)
{
  Gardens gardens;
  g_autoptr (SeralAssessment) assessment = gardens_answer ("3.0.0", "r", "one", "beds=no");
  g_autoptr (GError) error = NULL;

  gardens_load (&gardens);
  g_assert_null (seral_merge_new_migration (assessment, gardens.now, gardens_find, &gardens, &error));
  g_assert_error (error, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_NOT_FOUND);
  gardens_clear (&gardens);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assessment/migration/forward", test_forward);
  g_test_add_func ("/assessment/migration/same-version", test_same_version);
  g_test_add_func ("/assessment/migration/not-used", test_not_used);
  g_test_add_func ("/assessment/migration/no-way-back", test_no_way_back);

  return g_test_run ();
}
