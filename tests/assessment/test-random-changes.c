/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "assessment-support.h"

/*
 * Whatever is done, taking it all back leaves the document as it was, byte for
 * byte, and doing it all again leads to where one was.
 */

#define N_RUNS 25
#define N_CHANGES 120

static const char * const options[] = { "no", "partly", "fully", "dont-know", NULL };
static const char * const criteria[] = { "partner-inventory", "named-contact", "gone-since", "new-a", "new-b" };
static const char * const models[] = { "partnerspot", "workspan", "a-model-not-listed", "partneros" };
static const char * const dates[] = { "2025-01-01", "2026-09-01", "2026-11-21", "2030-12-31" };
static const char * const texts[] = { "", "a", "Ä\n\"b\"", "something longer than that" };

#define PICK(array) array[g_test_rand_int_range (0, (gint32) G_N_ELEMENTS (array))]

/* The id of a random part, of which there may be none. */
static char *
pick_id (GListModel *list)
{
  guint n = g_list_model_get_n_items (list);
  g_autoptr (GObject) part = NULL;
  char *id;

  if (n == 0)
    return g_strdup ("none");

  part = g_list_model_get_item (list, (guint) g_test_rand_int_range (0, (gint32) n));
  g_object_get (part, SERAL_IS_MODEL_USE (part) ? "model" : "id", &id, NULL);

  return id;
}

static GListModel *
get_sheets (SeralAssessment *assessment,
            const char      *round)
{
  SeralRound *found = seral_assessment_find_round (assessment, round);

  return found != NULL ? seral_round_get_sheets (found) : NULL;
}

static SeralAnswer *
random_answer (SeralAnswer *old)
{
  SeralEvidence evidence[2] = { { PICK (texts), PICK (texts) }, { PICK (texts), NULL } };

  switch (g_test_rand_int_range (0, 6))
    {
    case 0:
      return seral_answer_with_note (old, PICK (texts));
    case 1:
      return seral_answer_with_flagged (old, g_test_rand_bit ());
    case 2:
      return seral_answer_with_evidence (old, evidence, (guint) g_test_rand_int_range (0, 3));
    case 3:
      return seral_answer_with_carried_over (old, g_test_rand_bit ());
    default:
      return seral_answer_with_option (old, PICK (options));
    }
}

static SeralChange *
random_answer_change (SeralAssessment *assessment,
                      const char      *round,
                      const char      *sheet)
{
  SeralRound *found = seral_assessment_find_round (assessment, round);
  SeralSheet *found_sheet = found != NULL ? seral_round_find_sheet (found, sheet) : NULL;
  const char *model = PICK (models);
  const char *criterion = PICK (criteria);
  gboolean agreed = g_test_rand_int_range (0, 4) == 0;
  SeralAnswer *old = NULL;
  g_autoptr (SeralAnswer) answer = NULL;

  if (found_sheet != NULL && !agreed)
    old = seral_answer_map_lookup (seral_sheet_get_answers (found_sheet), model, criterion);
  if (g_test_rand_int_range (0, 5) > 0)
    answer = random_answer (old);

  return seral_change_new_answer ("Answer", round, agreed ? NULL : sheet, model, criterion, answer,
                                  g_test_rand_bit () ? criterion : NULL);
}

static SeralChange *
random_round_change (SeralAssessment *assessment,
                     const char      *id)
{
  SeralRound *round = seral_assessment_find_round (assessment, id);
  guint to = (guint) g_test_rand_int_range (0, 4);

  switch (g_test_rand_int_range (0, 6))
    {
    case 0:
      return seral_change_new_remove_round ("Remove", id);
    case 1:
      return seral_change_new_move_round ("Move", id, to);
    case 2:
      return round != NULL ? seral_change_new_round_from ("New", round, PICK (texts), PICK (dates))
                           : seral_change_new_remove_round ("Remove", id);
    case 3:
      return seral_change_new_round ("Date", id, "date", support_text (PICK (dates)));
    case 4:
      return seral_change_new_round ("Rule", id, "consolidation",
                                     support_choice (SERAL_TYPE_CONSOLIDATION, g_test_rand_int_range (0, 3)));
    default:
      return seral_change_new_round ("Title", id, "title", support_text (PICK (texts)));
    }
}

static SeralChange *
random_sheet_change (const char *round,
                     const char *id)
{
  g_autoptr (SeralSheet) sheet = g_object_new (SERAL_TYPE_SHEET, "respondent-name", PICK (texts), NULL);

  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      return seral_change_new_remove_sheet ("Remove", round, id);
    case 1:
      return seral_change_new_move_sheet ("Move", round, id, (guint) g_test_rand_int_range (0, 4));
    case 2:
      return seral_change_new_add_sheet ("Add", round, sheet, g_test_rand_int_range (-1, 4));
    default:
      return seral_change_new_sheet ("Name", round, id, "respondent-name", support_text (PICK (texts)));
    }
}

static SeralChange *
random_plan_change (const char *id)
{
  g_autoptr (SeralPlanItem) item = g_object_new (SERAL_TYPE_PLAN_ITEM, "title", PICK (texts), "due", PICK (dates), NULL);

  switch (g_test_rand_int_range (0, 6))
    {
    case 0:
      return seral_change_new_remove_plan_item ("Remove", id);
    case 1:
      return seral_change_new_move_plan_item ("Move", id, (guint) g_test_rand_int_range (0, 5));
    case 2:
      return seral_change_new_add_plan_item ("Add", item, g_test_rand_int_range (-1, 4));
    case 3:
      return seral_change_new_plan_item ("Criteria", id, "criteria", support_strings (PICK (criteria), NULL));
    case 4:
      return seral_change_new_plan_item ("Status", id, "status",
                                         support_choice (SERAL_TYPE_PLAN_STATUS, g_test_rand_int_range (0, 4)));
    default:
      return seral_change_new_plan_item ("Note", id, "note", support_text (PICK (texts)));
    }
}

static SeralChange *
random_figure_change (const char *id)
{
  g_autoptr (SeralFigure) figure = g_object_new (SERAL_TYPE_FIGURE, "name", PICK (texts), NULL);
  g_autoptr (SeralLogEntry) entry = seral_log_entry_new (PICK (dates), g_test_rand_double (), PICK (texts));
  guint position = (guint) g_test_rand_int_range (0, 4);

  switch (g_test_rand_int_range (0, 7))
    {
    case 0:
      return seral_change_new_remove_figure ("Remove", id);
    case 1:
      return seral_change_new_move_figure ("Move", id, position);
    case 2:
      return seral_change_new_add_figure ("Add", figure, -1);
    case 3:
      return seral_change_new_replace_log_entry ("Entry", id, position, entry);
    case 4:
      return seral_change_new_remove_log_entry ("Entry", id, position);
    default:
      return seral_change_new_add_log_entry ("Entry", id, entry);
    }
}

static SeralChange *
random_model_change (const char *id)
{
  g_autoptr (SeralModelUse) use = g_object_new (SERAL_TYPE_MODEL_USE, "model", PICK (models), "version", "1.0.0", NULL);
  g_autoptr (GBytes) definition = support_bytes (g_test_rand_bit () ? "{'id':'tiny','version':'0.1.0','x':0.3}"
                                                                    : "{'id':'mine','version':'2.0.0'}");

  switch (g_test_rand_int_range (0, 8))
    {
    case 0:
      return seral_change_new_remove_model_use ("Remove", id);
    case 1:
      return seral_change_new_move_model_use ("Move", id, (guint) g_test_rand_int_range (0, 4));
    case 2:
      return seral_change_new_add_model_use ("Add", use, g_test_rand_int_range (-1, 3));
    case 3:
      return seral_change_new_embed_model ("Embed", definition, NULL);
    case 4:
      return seral_change_new_remove_embedded_model ("Embed", "tiny", "0.1.0");
    case 5:
      return seral_change_new_resource ("Tick", PICK (models), PICK (criteria), g_test_rand_bit ());
    case 6:
      return seral_change_new_model_use ("Target", id, "target", support_text (PICK (texts)));
    default:
      return seral_change_new_document ("Title", "title", support_text (PICK (texts)));
    }
}

static SeralChange *
random_single_change (SeralAssessment *assessment)
{
  g_autofree char *round = pick_id (seral_assessment_get_rounds (assessment));
  g_autofree char *item = pick_id (seral_assessment_get_plan (assessment));
  g_autofree char *figure = pick_id (seral_assessment_get_indicators (assessment));
  g_autofree char *model = pick_id (seral_assessment_get_models (assessment));
  GListModel *sheets = get_sheets (assessment, round);
  g_autofree char *sheet = sheets != NULL ? pick_id (sheets) : g_strdup ("none");

  switch (g_test_rand_int_range (0, 8))
    {
    case 0:
      return random_round_change (assessment, round);
    case 1:
      return random_sheet_change (round, sheet);
    case 2:
      return random_plan_change (item);
    case 3:
      return random_figure_change (figure);
    case 4:
      return random_model_change (model);
    default:
      return random_answer_change (assessment, round, sheet);
    }
}

static SeralChange *
random_change (SeralAssessment *assessment)
{
  g_autoptr (SeralChange) a = random_single_change (assessment);
  g_autoptr (SeralChange) b = random_single_change (assessment);
  g_autoptr (SeralChange) c = random_single_change (assessment);
  SeralChange *group[] = { a, b, c };

  if (g_test_rand_int_range (0, 5) == 0)
    return seral_change_new_group ("Several", group, G_N_ELEMENTS (group));

  return g_steal_pointer (&a);
}

/* Changes that are refused leave no trace; the rest is remembered. */
static void
do_random_change (SeralHistory *history)
{
  SeralAssessment *assessment = seral_history_get_assessment (history);
  g_autoptr (SeralChange) change = random_change (assessment);
  g_autofree char *before = support_to_text (assessment);
  g_autoptr (GError) error = NULL;

  if (!seral_history_do (history, change, &error))
    {
      g_assert_nonnull (error);
      g_assert_cmpint (error->domain, ==, SERAL_ASSESSMENT_ERROR);
      support_assert_text (assessment, before);
    }
}

static void
test_there_and_back (void)
{
  for (guint run = 0; run < N_RUNS; run++)
    {
      g_autoptr (SeralAssessment) assessment = support_whole ();
      g_autoptr (SeralHistory) history = seral_history_new (assessment);
      g_autoptr (SeralAssessment) read = NULL;
      g_autofree char *before = support_to_text (assessment);
      g_autofree char *after = NULL;

      for (guint i = 0; i < N_CHANGES; i++)
        do_random_change (history);
      after = support_to_text (assessment);

      while (seral_history_undo (history))
        ;
      support_assert_text (assessment, before);
      g_assert_false (seral_history_get_modified (history));

      while (seral_history_redo (history))
        ;
      support_assert_text (assessment, after);

      read = support_read (after);
      support_assert_text (read, after);
    }
}

/* Back and forth by single steps, with changes in between. */
static void
test_wandering (void)
{
  for (guint run = 0; run < N_RUNS; run++)
    {
      g_autoptr (SeralAssessment) assessment = support_whole ();
      g_autoptr (SeralHistory) history = seral_history_new (assessment);
      g_autoptr (GHashTable) states = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

      for (guint i = 0; i < N_CHANGES; i++)
        {
          guint64 position;
          g_autofree char *text = NULL;
          const char *known;

          switch (g_test_rand_int_range (0, 4))
            {
            case 0:
              seral_history_undo (history);
              break;
            case 1:
              seral_history_redo (history);
              break;
            default:
              do_random_change (history);
            }

          /* A position is one state, and always the same one. */
          position = seral_history_get_position (history);
          text = support_to_text (assessment);
          known = g_hash_table_lookup (states, &position);
          if (known != NULL)
            g_assert_cmpstr (text, ==, known);
          else
            g_hash_table_insert (states, g_memdup2 (&position, sizeof position), g_steal_pointer (&text));
        }
    }
}

/* A copy goes the same way, and leaves the original alone. */
static void
test_copies (void)
{
  for (guint run = 0; run < N_RUNS; run++)
    {
      g_autoptr (SeralAssessment) assessment = support_whole ();
      g_autoptr (SeralAssessment) copy = seral_assessment_copy (assessment);
      g_autoptr (SeralHistory) history = seral_history_new (assessment);
      g_autofree char *before = support_to_text (assessment);
      g_autofree char *after = NULL;

      for (guint i = 0; i < N_CHANGES; i++)
        {
          g_autoptr (SeralChange) change = random_change (assessment);
          g_autoptr (SeralChange) inverse = seral_change_apply (change, copy, NULL);
          gboolean done = seral_history_do (history, change, NULL);

          g_assert_cmpint (done, ==, inverse != NULL);
        }

      after = support_to_text (assessment);
      support_assert_text (copy, after);

      while (seral_history_undo (history))
        ;
      support_assert_text (assessment, before);
      support_assert_text (copy, after);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/assessment/random-changes/there-and-back", test_there_and_back);
  g_test_add_func ("/assessment/random-changes/wandering", test_wandering);
  g_test_add_func ("/assessment/random-changes/copies", test_copies);

  return g_test_run ();
}
