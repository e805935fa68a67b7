/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "model/seral-model-library.h"
#include "words/seral-words-compare.h"
#include "words/seral-words-merge.h"
#include "words/seral-words-models.h"
#include "words/seral-words-respondents.h"
#include "words/seral-words-steps.h"

/* What is said of several rounds, respondents and models, on the bundled ones. */

static SeralModelLibrary *library;
static SeralCatalogue *catalogue;

static SeralModel *
get_model (const char *id)
{
  g_autoptr (GError) error = NULL;
  SeralModel *model = seral_model_library_get_model (library, id, NULL, &error);

  g_assert_no_error (error);

  return model;
}

static SeralAssessment *
read_document (const char *rounds)
{
  char *json = g_strdup_printf ("{'format':'seral-assessment','formatVersion':1,'id':'i','models':["
                                "{'id':'partnerspot','version':'1.0.0'},{'id':'partneros','version':'1.0.0'}],"
                                "'rounds':[%s]}", rounds);
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_strdelimit (json, "'", '"'), strlen (json));
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (GError) error = NULL;
  SeralAssessment *assessment = seral_assessment_new_from_bytes (bytes, faults, &error);

  g_assert_no_error (error);

  return assessment;
}

#define SHEET(id, name, answers) \
  "{'id':'" id "','respondent':{'name':'" name "'},'answers':{'partnerspot':{" answers "}}}"
#define ANSWER(criterion, option) "'" criterion "':{'option':'" option "'}"
#define FIRST(option) ANSWER ("partner-list", option) "," ANSWER ("revenue-influenced", option) "," \
                      ANSWER ("designated-owner", option)

static SeralResult *
score_round (SeralModel *model,
             SeralRound *round)
{
  g_autoptr (SeralAnswers) answers = seral_answers_new_from_round (model, round);

  return seral_score (answers, SERAL_DEPTH_CORE);
}

static void
assert_found (const char *text,
              const char *expected)
{
  if (strstr (text, expected) == NULL)
    g_error ("“%s” is not in “%s”", expected, text);
}

static void
test_compare (void)
{
  SeralModel *model = get_model ("partnerspot");
  g_autoptr (SeralAssessment) assessment =
    read_document ("{'id':'r1','title':'Autumn','date':'2026-11-21','scope':'Resellers','sheets':["
                   SHEET ("s", "A", FIRST ("partly") "," ANSWER ("tiers-requirements", "fully")) "]},"
                   "{'id':'r2','title':'Spring','date':'2027-03-01','sheets':["
                   SHEET ("s", "A", FIRST ("fully") "," ANSWER ("tiers-requirements", "partly") ","
                          ANSWER ("formal-onboarding", "no")) "]}");
  SeralRound *rounds[] = { seral_assessment_find_round (assessment, "r1"),
                           seral_assessment_find_round (assessment, "r2") };
  g_autoptr (SeralComparison) comparison =
    seral_comparison_new_of_rounds (model, SERAL_DEPTH_CORE, rounds[0], rounds[1]);
  g_autoptr (SeralComparison) same = seral_comparison_new_of_rounds (model, SERAL_DEPTH_CORE, rounds[1], rounds[1]);
  g_autofree char *headline = seral_words_compare (catalogue, comparison);
  g_autofree char *still = seral_words_compare (catalogue, same);
  g_autofree char *scope = seral_words_compare_scope (catalogue, comparison);
  g_autofree char *no_scope = seral_words_compare_scope (catalogue, same);
  g_autoptr (SeralTable) moves = seral_words_table_moves (catalogue, comparison);
  g_autoptr (SeralResult) first = score_round (model, rounds[0]);
  g_autoptr (SeralResult) last = score_round (model, rounds[1]);
  SeralResult *results[] = { first, last };
  g_autoptr (SeralTable) trend = seral_words_table_trend (catalogue, rounds, results, 2);

  g_assert_cmpstr (headline, ==, "From Stage 1, Ad-Hoc Partnerships to Stage 2, Managed Partners: "
                                 "three answers up, one answer down and one newly answered");
  g_assert_cmpstr (still, ==, "Still Stage 2, Managed Partners: no answer is different");
  assert_found (scope, "“Resellers” and “no scope named”");
  g_assert_cmpstr (no_scope, ==, "");

  g_assert_cmpuint (seral_table_get_n_rows (moves), ==, 5);
  g_assert_cmpstr (seral_table_get_cell (moves, 0, 1), ==, "Up");
  g_assert_cmpstr (seral_table_get_cell (moves, 0, 2), ==, "Partly");
  g_assert_cmpstr (seral_table_get_cell (moves, 0, 3), ==, "Fully");

  g_assert_cmpuint (seral_table_get_n_rows (trend), ==, 2);
  g_assert_cmpstr (seral_table_get_cell (trend, 0, 0), ==, "Autumn");
  g_assert_cmpstr (seral_table_get_cell (trend, 1, 3), ==, "Stage 2, Managed Partners");
  g_assert_cmpstr (seral_table_get_cell (trend, 1, 5), ==, "5 of 12");
}

static void
test_moves (void)
{
  SeralModel *model = get_model ("partnerspot");
  const SeralCriterion *criterion = seral_model_find_criterion (model, "partner-list");
  const SeralMove up = { criterion->index, SERAL_MOVE_UP, 0, 1.0 / 3.0 };
  const SeralMove aside = { criterion->index, SERAL_MOVE_SET_ASIDE, 1, SERAL_NONE };
  g_autofree char *raised = seral_words_move (catalogue, model, &up);
  g_autofree char *dropped = seral_words_move (catalogue, model, &aside);
  g_autofree char *between = seral_words_value (catalogue, model, criterion, 0.5);
  g_autofree char *open = seral_words_value (catalogue, model, criterion, SERAL_NONE);

  assert_found (raised, "It was No, and is Partly now.");
  assert_found (dropped, "Set aside as not applicable.");
  g_assert_cmpstr (between, ==, "between Partly and Largely");
  g_assert_cmpstr (open, ==, "Not answered");
}

static void
test_disagreement (void)
{
  SeralModel *model = get_model ("partnerspot");
  g_autoptr (SeralAssessment) assessment =
    read_document ("{'id':'r','date':'2026-11-21','sheets':["
                   SHEET ("a", "Amara", ANSWER ("partner-list", "largely") "," ANSWER ("designated-owner", "partly")) ","
                   SHEET ("b", "Bruno", ANSWER ("partner-list", "no") "," ANSWER ("designated-owner", "partly")) ","
                   SHEET ("c", "", ANSWER ("partner-list", "no")) "]}");
  SeralRound *round = seral_assessment_find_round (assessment, "r");
  const SeralCriterion *criterion = seral_model_find_criterion (model, "partner-list");
  g_autofree char *named = seral_words_who_says (catalogue, model, round, criterion, TRUE);
  g_autofree char *unnamed = seral_words_who_says (catalogue, model, round, criterion, FALSE);
  g_autofree char *nobody = seral_words_who_says (catalogue, model, round,
                                                  seral_model_find_criterion (model, "co-creation"), TRUE);
  g_autoptr (SeralTable) table = seral_words_table_agreement (catalogue, model, round, SERAL_DEPTH_CORE, TRUE);

  g_assert_cmpstr (named, ==, "Amara says Largely, Bruno says No and Somebody says No");
  g_assert_cmpstr (unnamed, ==, "two say No and one says Largely");
  g_assert_cmpstr (nobody, ==, "");

  g_assert_cmpuint (seral_table_get_n_rows (table), ==, 2);
  g_assert_cmpstr (seral_table_get_cell (table, 0, 0), ==, criterion->question);
  g_assert_cmpstr (seral_table_get_cell (table, 0, 1), ==, "Far apart");
  g_assert_cmpstr (seral_table_get_cell (table, 1, 1), ==, "Agreed");
}

static void
test_offer (void)
{
  SeralModel *models[] = { get_model ("partnerspot"), get_model ("partneros") };
  g_autoptr (SeralAssessment) assessment =
    read_document ("{'id':'r','date':'2026-11-21','sheets':[" SHEET ("a", "Amara", ANSWER ("tiers-requirements", "largely"))
                   "]}");
  SeralSheet *sheet = seral_round_get_primary_sheet (seral_assessment_find_round (assessment, "r"));
  g_autoptr (SeralOffers) offers =
    seral_offers_new (models[1], SERAL_DEPTH_CORE, models, 2, seral_sheet_get_answers (sheet));
  const SeralCriterion *criterion = seral_model_find_criterion (models[1], "tiers-with-requirements");
  g_autoptr (GPtrArray) found = seral_offers_find (offers, criterion);
  const SeralOffer *offer;
  g_autofree char *words = NULL;
  g_autofree char *note = NULL;

  g_assert_cmpuint (found->len, ==, 1);
  offer = g_ptr_array_index (found, 0);
  g_assert_cmpstr (offer->option, ==, "largely");
  words = seral_words_offer (catalogue, offer);
  g_assert_true (g_str_has_prefix (words, "Answered “Largely” in Partner Ecosystem Maturity Model: "));
  assert_found (words, seral_model_find_criterion (models[0], "tiers-requirements")->question);
  note = seral_words_offer_note (catalogue, offer);
  g_assert_true (g_str_has_prefix (note, "Taken over from Partner Ecosystem Maturity Model, where "));
}

static void
test_models (void)
{
  SeralModel *models[] = { get_model ("partnerspot"), get_model ("partneros"), get_model ("workspan") };
  g_autoptr (GPtrArray) sentences = seral_words_models_differ (catalogue, models, 3);
  g_autoptr (GPtrArray) alone = seral_words_models_differ (catalogue, models, 1);
  g_autoptr (SeralAnswers) one = seral_answers_new (models[0]);
  g_autoptr (SeralAnswers) two = seral_answers_new (models[2]);
  g_autoptr (SeralResult) first = seral_score (one, SERAL_DEPTH_CORE);
  g_autoptr (SeralResult) last = seral_score (two, SERAL_DEPTH_CORE);
  SeralResult *results[] = { first, last };
  g_autoptr (SeralTable) table = seral_words_table_models (catalogue, results, 2);
  gboolean placed = FALSE;

  g_assert_cmpuint (alone->len, ==, 0);
  g_assert_cmpuint (sentences->len, >, 3);
  g_assert_true (g_str_has_prefix (g_ptr_array_index (sentences, 0), "PartnerSpot: "));
  assert_found (g_ptr_array_index (sentences, 2), "It alone looks at these: ");

  /* Co-marketing stands at Stage 3 for one and at Stage 2 for the other. */
  for (guint i = 3; i < sentences->len; i++)
    placed |= strstr (g_ptr_array_index (sentences, i), seral_model_find_criterion (models[0], "co-marketing")->question) &&
              strstr (g_ptr_array_index (sentences, i), "at Stage 3 by PartnerSpot") &&
              strstr (g_ptr_array_index (sentences, i), "at Stage 2 by PartnerOS");
  g_assert_true (placed);

  g_assert_cmpuint (seral_table_get_n_rows (table), ==, 2);
  g_assert_cmpstr (seral_table_get_cell (table, 0, 1), ==, "Not known yet");
  g_assert_cmpstr (seral_table_get_cell (table, 0, 3), ==, "Stage 1 to Stage 5");
  g_assert_cmpstr (seral_table_get_cell (table, 1, 5), ==, "0 of 8");
}

static void
test_wheel (void)
{
  SeralModel *model = get_model ("workspan");
  SeralModel *other = get_model ("partneros");
  const SeralWheel *wheel = seral_model_get_wheels (model, NULL);
  g_autoptr (SeralAnswers) answers = seral_answers_new (model);
  g_autoptr (SeralAnswers) elsewhere = seral_answers_new (other);
  g_autoptr (SeralResult) result = NULL;
  g_autoptr (SeralResult) other_result = NULL;
  g_autoptr (GArray) values = NULL;
  g_autoptr (SeralTable) table = NULL;

  g_assert_true (seral_answers_set (elsewhere, seral_model_find_criterion (other, "first-co-marketing")->index, "fully", FALSE));
  result = seral_score (answers, SERAL_DEPTH_CORE);
  other_result = seral_score (elsewhere, SERAL_DEPTH_CORE);
  values = seral_wheel_score (wheel, result, &other_result, 1);
  table = seral_words_table_wheel (catalogue, wheel, values);

  g_assert_cmpuint (seral_table_get_n_rows (table), ==, 4);
  g_assert_cmpstr (seral_table_get_cell (table, 0, 1), ==, "Not answered yet");
  g_assert_cmpstr (seral_table_get_cell (table, 1, 1), ==, "In place");
  assert_found (seral_table_get_cell (table, 1, 3), "of other models");
  g_assert_cmpstr (seral_table_get_cell (table, 3, 1), ==, "Not asked");
}

static void
test_steps (void)
{
  SeralModel *model = get_model ("partnerspot");
  g_autoptr (SeralAnswers) answers = seral_answers_new (model);
  g_autoptr (SeralResult) open = seral_score (answers, SERAL_DEPTH_CORE);
  g_autoptr (SeralResult) result = NULL;
  g_autofree char *range = seral_words_settle_range (catalogue, open);
  g_autofree char *evidence = NULL;
  g_autofree char *way = NULL;
  g_autofree char *raised = NULL;
  g_autoptr (GArray) raises = NULL;
  g_autoptr (SeralTable) gaps = NULL;

  g_assert_cmpstr (range, ==, "At least Stage 1, at most Stage 5: twelve open questions would settle it.");

  for (guint i = 0; i < 3; i++)
    seral_answers_set (answers, i, "fully", FALSE);
  result = seral_score (answers, SERAL_DEPTH_CORE);
  evidence = seral_words_settle_evidence (catalogue, result);
  g_assert_cmpstr (evidence, ==, "Stage 2 is claimed, Stage 1 is proven. Evidence for three answers would settle it.");
  way = seral_words_shortest_way (catalogue, result);
  g_assert_cmpstr (way, ==, "The shortest way: three answers to raise, and Stage 3 is reached.");
  raises = seral_scoring_shortest_way (result);
  raised = seral_words_raise (catalogue, model, &g_array_index (raises, SeralRaise, 0));
  g_assert_true (g_str_has_suffix (raised, "is enough."));

  gaps = seral_words_table_gaps (catalogue, result, 4);
  g_assert_cmpuint (seral_table_get_n_rows (gaps), >, 2);
  g_assert_cmpstr (seral_table_get_column (gaps, 2), ==, "Target");
}

static SeralModel *
find_model (const char *model,
            const char *version,
            gpointer    user_data)
{
  return seral_model_library_get_model (library, model, version, NULL);
}

static void
test_merge (void)
{
  g_autoptr (SeralAssessment) into = read_document ("{'id':'r','date':'2026-11-21','sheets':[]}");
  g_autoptr (SeralAssessment) other =
    read_document ("{'id':'old','title':'Early','date':'2026-01-21','sheets':[" SHEET ("z", "Zoë", "") "]},"
                   "{'id':'r','date':'2026-11-21','sheets':[" SHEET ("a", "Amara", FIRST ("no")) ","
                   SHEET ("b", "", FIRST ("no")) "," SHEET ("c", "Carl", "") "]}");
  g_autoptr (GError) error = NULL;
  g_autoptr (SeralMerge) merge = seral_merge_new (into, other, NULL, find_model, NULL, &error);
  g_autofree char *sum = NULL;
  g_autoptr (GString) all = g_string_new (NULL);

  g_assert_no_error (error);
  sum = seral_words_merge (catalogue, merge);
  g_assert_cmpstr (sum, ==, "2 people added.");
  for (guint i = 0; i < seral_merge_get_n_entries (merge); i++)
    {
      g_autofree char *line = seral_words_merge_entry (catalogue, seral_merge_get_entry (merge, i));

      g_string_append_printf (all, "%s\n", line);
    }
  g_assert_cmpstr (all->str, ==,
                   "The earlier round “Early” was left out: this assessment does not have it.\n"
                   "Amara: 3 answers came in.\n"
                   "Somebody without a name: 3 answers came in.\n"
                   "Carl has no answer to a model of this assessment.\n");
}

/* Every kind of line can be said, whatever it lacks. */
static void
test_merge_kinds (void)
{
  static char *to[] = { (char *) "x", (char *) "y", NULL };

  for (guint kind = 0; kind < SERAL_N_MERGE_KINDS; kind++)
    {
      SeralMergeEntry entry = { kind, (char *) "r", (char *) "", NULL, (char *) "", (char *) "m", (char *) "1.0.0",
                                (char *) "c", to, (char *) "O", 2 };
      g_autofree char *line = seral_words_merge_entry (catalogue, &entry);

      g_assert_true (g_str_has_suffix (line, "."));
      g_assert_null (strstr (line, "(null)"));
    }
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  catalogue = seral_catalogue_new ("en");
  library = seral_model_library_new (catalogue);

  g_test_add_func ("/words/several/compare", test_compare);
  g_test_add_func ("/words/several/moves", test_moves);
  g_test_add_func ("/words/several/disagreement", test_disagreement);
  g_test_add_func ("/words/several/offer", test_offer);
  g_test_add_func ("/words/several/models", test_models);
  g_test_add_func ("/words/several/wheel", test_wheel);
  g_test_add_func ("/words/several/steps", test_steps);
  g_test_add_func ("/words/several/merge", test_merge);
  g_test_add_func ("/words/several/merge-kinds", test_merge_kinds);

  status = g_test_run ();

  g_object_unref (library);
  seral_catalogue_unref (catalogue);

  return status;
}
