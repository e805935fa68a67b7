/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "garden-support.h"

static SeralMerge *
merge_only (SeralAssessment *into,
            SeralAssessment *other,
            Gardens         *gardens,
            SeralChange    **inverse)
{
  g_autoptr (GError) error = NULL;
  SeralMerge *merge = seral_merge_new (into, other, NULL, gardens_find, gardens, &error);

  g_assert_no_error (error);
  g_assert_nonnull (merge);
  *inverse = seral_change_apply (seral_merge_get_change (merge), into, &error);
  g_assert_no_error (error);

  return merge;
}

/* Merges, checks the report, what @sheet is afterwards, that doing it again does
 * nothing, and that it can be taken back whole. */
static void
check_merge (SeralAssessment *into,
             SeralAssessment *other,
             const char      *report,
             const char      *sheet,
             const char      *answers)
{
  Gardens gardens;
  g_autofree char *before = support_to_text (into);
  g_autofree char *theirs = support_to_text (other);
  g_autofree char *after = NULL;
  g_autofree char *said = NULL;
  g_autofree char *found = NULL;
  g_autoptr (SeralMerge) merge = NULL;
  g_autoptr (SeralMerge) again = NULL;
  g_autoptr (SeralChange) inverse = NULL;
  g_autoptr (SeralChange) nothing = NULL;

  gardens_load (&gardens);
  merge = merge_only (into, other, &gardens, &inverse);
  said = gardens_report (merge);
  g_assert_cmpstr (said, ==, report);
  if (sheet != NULL)
    {
      found = gardens_answers (into, sheet);
      g_assert_cmpstr (found, ==, answers);
    }

  after = support_to_text (into);
  again = merge_only (into, other, &gardens, &nothing);
  support_assert_text (into, after);
  g_assert_cmpuint (seral_merge_count (again, SERAL_MERGE_ADDED), ==, 0);
  g_assert_cmpuint (seral_merge_count (again, SERAL_MERGE_UPDATED), ==, 0);
  g_assert_true (seral_merge_is_empty (again));

  seral_change_unref (support_apply (into, g_steal_pointer (&inverse)));
  support_assert_text (into, before);
  support_assert_text (other, theirs);
  gardens_clear (&gardens);
}

static void
test_appends (void)
{
  g_autoptr (SeralAssessment) into = gardens_answer ("1.0.0", "r", "one", "beds=no");
  g_autoptr (SeralAssessment) other = gardens_answer ("1.0.0", "r", "two", "beds=fully seeds=partly");

  check_merge (into, other, "added 2", "two", "beds=fully seeds=partly");
}

static void
test_updates (void)
{
  g_autoptr (SeralAssessment) into = gardens_answer ("1.0.0", "r", "one", "beds=no watering=fully");
  g_autoptr (SeralAssessment) other = gardens_answer ("1.0.0", "r", "one", "beds=fully seeds=partly");

  /* What the other does not say stays. */
  check_merge (into, other, "updated 2", "one", "beds=fully seeds=partly watering=fully");
}

static void
test_other_round (void)
{
  g_autoptr (SeralAssessment) into = gardens_answer ("1.0.0", "r", "one", "beds=no");
  g_autoptr (SeralAssessment) other = gardens_answer ("1.0.0", "theirs", "two", "beds=fully");

  check_merge (into, other, "added 1", "two", "beds=fully");
}

static void
test_earlier_round (void)
{
  g_autoptr (SeralAssessment) into = gardens_answer ("1.0.0", "r", "one", "beds=no");
  g_autoptr (SeralAssessment) other = gardens_answer ("1.0.0", "early", "two", "beds=fully");
  g_autoptr (SeralRound) late = g_object_new (SERAL_TYPE_ROUND, "id", "late", "date", "2026-03-01", NULL);

  seral_change_unref (support_apply (other, seral_change_new_add_round ("Round", late, -1)));
  check_merge (into, other, "round-left 0", NULL, NULL);
}

static void
test_no_round (void)
{
  g_autoptr (SeralAssessment) into =
    support_read ("{'format':'seral-assessment','formatVersion':1,'id':'d','models':[{'id':'garden','version':'1.0.0'}],"
                  "'rounds':[]}");
  g_autoptr (SeralAssessment) other = gardens_answer ("1.0.0", "r", "two", "beds=fully");

  check_merge (into, other, "added 1", "two", "beds=fully");
}

static void
test_older_version (void)
{
  g_autoptr (SeralAssessment) into = gardens_answer ("2.0.0", "r", "one", "");
  g_autoptr (SeralAssessment) other =
    gardens_answer ("1.0.0", "r", "two", "beds=fully watering=partly harvest=no hedge=yes seeds=no compost=no");

  check_merge (into, other,
               "mapped beds>raised-beds, mapped watering>watering-often+watering-well, kept harvest>harvest@1.0.0, "
               "kept hedge>hedge@1.0.0, mapped compost>circular, added 7",
               "two",
               "circular=no harvest@1.0.0=no hedge@1.0.0=yes raised-beds=fully seeds=no "
               "watering-often=partly watering-well=partly");
}

static void
test_two_into_one (void)
{
  g_autoptr (SeralAssessment) into = gardens_answer ("2.0.0", "r", "one", "");
  g_autoptr (SeralAssessment) alike = gardens_answer ("1.0.0", "r", "two", "compost=no rain-barrel=no");
  g_autoptr (SeralAssessment) unlike = gardens_answer ("1.0.0", "r", "two", "compost=no rain-barrel=fully");

  check_merge (into, alike, "mapped compost>circular, mapped rain-barrel>circular, added 1", "two", "circular=no");
  check_merge (into, unlike, "kept compost>compost, kept rain-barrel>rain-barrel, added 2",
               "two", "compost=no rain-barrel=fully");
}

static void
test_newer_version (void)
{
  g_autoptr (SeralAssessment) into = gardens_answer ("1.0.0", "r", "one", "");
  g_autoptr (SeralAssessment) whole =
    gardens_answer ("2.0.0", "r", "two", "raised-beds=no watering-often=no watering-well=no circular=fully seeds=no");
  g_autoptr (SeralAssessment) half = gardens_answer ("2.0.0", "r", "two", "watering-often=no harvest=fully");
  g_autoptr (SeralAssessment) apart = gardens_answer ("2.0.0", "r", "two", "watering-often=no watering-well=fully");

  check_merge (into, whole,
               "mapped raised-beds>beds, mapped watering-often>watering, mapped watering-well>watering, "
               "mapped circular>compost+rain-barrel, added 5",
               "two", "beds=no compost=fully rain-barrel=fully seeds=no watering=no");
  check_merge (into, half, "kept watering-often>watering-often, kept harvest>harvest@2.0.0, added 2",
               "two", "harvest@2.0.0=fully watering-often=no");
  check_merge (into, apart, "kept watering-often>watering-often, kept watering-well>watering-well, added 2",
               "two", "watering-often=no watering-well=fully");
}

static void
test_unknown_version (void)
{
  g_autoptr (SeralAssessment) into = gardens_answer ("1.0.0", "r", "one", "");
  g_autoptr (SeralAssessment) other = gardens_answer ("7.0.0", "r", "two", "beds=fully later=no");

  check_merge (into, other, "blind 0, added 2", "two", "beds=fully later=no");
}

static void
test_other_models (void)
{
  g_autoptr (SeralAssessment) into = gardens_answer ("1.0.0", "r", "one", "beds=no");
  g_autoptr (SeralAssessment) other =
    support_read ("{'format':'seral-assessment','formatVersion':1,'id':'x','organisation':{'name':'Bee'},"
                  "'models':[{'id':'garden','version':'1.0.0'},{'id':'kitchen','version':'1.0.0'}],"
                  "'rounds':[{'id':'r','date':'2026-01-02','sheets':["
                  "{'id':'two','answers':{'garden':{'beds':{'option':'fully'}},'kitchen':{'oven':{'option':'no'}}}},"
                  "{'id':'three','answers':{'kitchen':{'oven':{'option':'no'}}}}]}]}");

  check_merge (into, other, "other 0, added 1, sheet-left 0, model-left 2", "two", "beds=fully");
}

static void
test_nothing_in_common (void)
{
  Gardens gardens;
  g_autoptr (SeralAssessment) into = gardens_answer ("1.0.0", "r", "one", "");
  g_autoptr (SeralAssessment) other = seral_assessment_new ("Acre", "", "kitchen", "1.0.0", SERAL_DEPTH_CORE);
  g_autoptr (GError) error = NULL;

  gardens_load (&gardens);
  g_assert_null (seral_merge_new (into, other, NULL, gardens_find, &gardens, &error));
  g_assert_error (error, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_NOT_FOUND);
  gardens_clear (&gardens);
}

static void
test_some_sheets (void)
{
  const char * const wanted[] = { "another", NULL };
  Gardens gardens;
  g_autoptr (SeralAssessment) into = gardens_answer ("1.0.0", "r", "one", "");
  g_autoptr (SeralAssessment) other = gardens_answer ("1.0.0", "r", "two", "beds=no");
  g_autoptr (SeralMerge) merge = NULL;
  g_autoptr (GError) error = NULL;

  gardens_load (&gardens);
  merge = seral_merge_new (into, other, wanted, gardens_find, &gardens, &error);
  g_assert_no_error (error);
  g_assert_true (seral_merge_is_empty (merge));
  gardens_clear (&gardens);
}

/* Notes, evidence and who it was come along, whatever becomes of the question. */
static void
test_all_comes_along (void)
{
  Gardens gardens;
  g_autoptr (SeralAssessment) into = gardens_answer ("2.0.0", "r", "one", "");
  g_autoptr (SeralAssessment) other =
    support_read ("{'format':'seral-assessment','formatVersion':1,'id':'d','models':[{'id':'garden','version':'1.0.0'}],"
                  "'rounds':[{'id':'r','date':'2026-01-02','sheets':[{'id':'two','respondent':{'name':'B','role':'C'},"
                  "'answers':{'garden':{'compost':{'option':'no','note':'N','evidence':[{'text':'E'}]},"
                  "'rain-barrel':{'option':'no','note':'M','flagged':true,'evidence':[{'text':'E'},{'text':'F'}]}}},"
                  "'extra':7}]}]}");
  g_autoptr (SeralMerge) merge = NULL;
  g_autoptr (SeralChange) inverse = NULL;
  g_autofree char *text = NULL;
  g_autoptr (SeralRound) round = NULL;
  SeralSheet *sheet;
  SeralAnswer *answer;
  const SeralEvidence *evidence;
  guint n;

  gardens_load (&gardens);
  merge = merge_only (into, other, &gardens, &inverse);
  round = g_list_model_get_item (seral_assessment_get_rounds (into), 0);
  sheet = seral_round_find_sheet (round, "two");
  answer = seral_answer_map_lookup (seral_sheet_get_answers (sheet), "garden", "circular");

  g_assert_cmpstr (seral_sheet_get_respondent_role (sheet), ==, "C");
  g_assert_cmpstr (seral_answer_get_option (answer), ==, "no");
  g_assert_cmpstr (seral_answer_get_note (answer), ==, "N\nM");
  g_assert_true (seral_answer_get_flagged (answer));
  evidence = seral_answer_get_evidence (answer, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (evidence[1].text, ==, "F");
  text = support_to_text (into);
  g_assert_nonnull (strstr (text, "\"extra\": 7"));
  gardens_clear (&gardens);
}

/* Whatever two people answered: once is twice, and all can be taken back. */
static void
test_random (void)
{
  static const char * const criteria[] = {
    "beds", "watering", "compost", "harvest", "hedge", "rain-barrel", "seeds", "raised-beds", "watering-often",
    "watering-well", "circular", "gone", "harvest@1.0.0",
  };
  static const char * const options[] = { "no", "partly", "fully", "yes", "dont-know", "not-applicable", "odd" };
  static const char * const versions[] = { "1.0.0", "2.0.0", "3.0.0" };
  Gardens gardens;

  gardens_load (&gardens);
  for (guint run = 0; run < 300; run++)
    {
      SeralAssessment *documents[2] = { NULL, };
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      g_autoptr (SeralMerge) merge = NULL;
      g_autoptr (SeralMerge) again = NULL;
      g_autoptr (SeralChange) inverse = NULL;
      g_autoptr (SeralChange) nothing = NULL;

      for (guint i = 0; i < 2; i++)
        {
          g_autoptr (GString) answers = g_string_new (NULL);

          for (guint j = 0; j < G_N_ELEMENTS (criteria); j++)
            if (g_test_rand_bit ())
              g_string_append_printf (answers, "%s%s=%s", answers->len > 0 ? " " : "", criteria[j],
                                      options[g_test_rand_int_range (0, G_N_ELEMENTS (options))]);
          documents[i] = gardens_answer (versions[g_test_rand_int_range (0, 3)], g_test_rand_bit () ? "r" : "s",
                                         g_test_rand_bit () ? "one" : "two", answers->str);
        }

      before = support_to_text (documents[0]);
      merge = merge_only (documents[0], documents[1], &gardens, &inverse);
      after = support_to_text (documents[0]);
      again = merge_only (documents[0], documents[1], &gardens, &nothing);
      support_assert_text (documents[0], after);
      g_assert_true (seral_merge_is_empty (again));
      seral_change_unref (support_apply (documents[0], g_steal_pointer (&inverse)));
      support_assert_text (documents[0], before);
      g_assert_finalize_object (documents[0]);
      g_assert_finalize_object (documents[1]);
    }
  gardens_clear (&gardens);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assessment/merge/appends", test_appends);
  g_test_add_func ("/assessment/merge/updates", test_updates);
  g_test_add_func ("/assessment/merge/other-round", test_other_round);
  g_test_add_func ("/assessment/merge/earlier-round", test_earlier_round);
  g_test_add_func ("/assessment/merge/no-round", test_no_round);
  g_test_add_func ("/assessment/merge/older-version", test_older_version);
  g_test_add_func ("/assessment/merge/two-into-one", test_two_into_one);
  g_test_add_func ("/assessment/merge/newer-version", test_newer_version);
  g_test_add_func ("/assessment/merge/unknown-version", test_unknown_version);
  g_test_add_func ("/assessment/merge/other-models", test_other_models);
  g_test_add_func ("/assessment/merge/nothing-in-common", test_nothing_in_common);
  g_test_add_func ("/assessment/merge/some-sheets", test_some_sheets);
  g_test_add_func ("/assessment/merge/all-comes-along", test_all_comes_along);
  g_test_add_func ("/assessment/merge/random", test_random);

  return g_test_run ();
}
