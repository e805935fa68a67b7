/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "assessment-support.h"

/* Does @change, which must make a difference, and takes it back, which must leave
 * no trace; then does it again and leaves it. */
static void
assert_reversible (SeralAssessment *assessment,
                   SeralChange     *change)
{
  g_autofree char *before = support_to_text (assessment);
  g_autofree char *after = NULL;
  g_autoptr (SeralChange) inverse = support_apply (assessment, change);
  g_autoptr (SeralChange) again = NULL;
  g_autoptr (SeralAssessment) read = NULL;

  after = support_to_text (assessment);
  g_assert_cmpstr (after, !=, before);
  g_assert_cmpstr (seral_change_get_name (inverse), ==, "Change");

  again = support_apply (assessment, seral_change_ref (inverse));
  support_assert_text (assessment, before);

  seral_change_unref (support_apply (assessment, seral_change_ref (again)));
  support_assert_text (assessment, after);

  /* What a change leaves can be read again. */
  read = support_read (after);
  support_assert_text (read, after);
}

static void
assert_refused (SeralAssessment      *assessment,
                SeralChange          *change,
                SeralAssessmentError  code)
{
  g_autoptr (SeralChange) taken = change;
  g_autofree char *before = support_to_text (assessment);
  g_autoptr (GError) error = NULL;

  g_assert_null (seral_change_apply (taken, assessment, &error));
  g_assert_error (error, SERAL_ASSESSMENT_ERROR, (int) code);
  support_assert_text (assessment, before);
}

static void
test_document (void)
{
  g_autoptr (SeralAssessment) assessment = support_whole ();

  assert_reversible (assessment, seral_change_new_document ("Change", "title", support_text ("Other")));
  assert_reversible (assessment, seral_change_new_document ("Change", "organisation-name", support_text ("Other")));
  assert_reversible (assessment, seral_change_new_document ("Change", "organisation-unit", support_text ("")));
  assert_reversible (assessment, seral_change_new_document ("Change", "programme-start", support_text (NULL)));

  g_assert_cmpstr (seral_assessment_get_title (assessment), ==, "Other");
  g_assert_cmpstr (seral_assessment_get_organisation_unit (assessment), ==, "");
  g_assert_null (seral_assessment_get_programme_start (assessment));

  assert_refused (assessment, seral_change_new_document ("Change", "programme-start", support_text ("2024-02-30")),
                  SERAL_ASSESSMENT_ERROR_INVALID);
  assert_refused (assessment, seral_change_new_document ("Change", "title", support_text ("\xff")),
                  SERAL_ASSESSMENT_ERROR_INVALID);
}

static void
test_round (void)
{
  g_autoptr (SeralAssessment) assessment = support_whole ();
  SeralRound *round = seral_assessment_find_round (assessment, "round-2");

  assert_reversible (assessment, seral_change_new_round ("Change", "round-2", "title", support_text ("Autumn")));
  assert_reversible (assessment, seral_change_new_round ("Change", "round-2", "scope", support_text ("Everyone")));
  assert_reversible (assessment, seral_change_new_round ("Change", "round-2", "date", support_text ("2026-12-24")));
  assert_reversible (assessment, seral_change_new_round ("Change", "round-2", "consolidation",
                                                         support_choice (SERAL_TYPE_CONSOLIDATION, SERAL_CONSOLIDATION_MEAN)));

  g_assert_cmpstr (seral_round_get_title (round), ==, "Autumn");
  g_assert_cmpint (seral_round_get_consolidation (round), ==, SERAL_CONSOLIDATION_MEAN);

  assert_refused (assessment, seral_change_new_round ("Change", "round-2", "date", support_text ("")),
                  SERAL_ASSESSMENT_ERROR_INVALID);
  assert_refused (assessment, seral_change_new_round ("Change", "round-3", "title", support_text ("x")),
                  SERAL_ASSESSMENT_ERROR_NOT_FOUND);
}

static void
test_sheet (void)
{
  g_autoptr (SeralAssessment) assessment = support_whole ();

  assert_reversible (assessment, seral_change_new_sheet ("Change", "round-1", "sheet-b", "respondent-name", support_text ("Bo")));
  assert_reversible (assessment, seral_change_new_sheet ("Change", "round-1", "sheet-a", "respondent-role", support_text ("")));

  assert_refused (assessment, seral_change_new_sheet ("Change", "round-2", "sheet-b", "respondent-name", support_text ("Bo")),
                  SERAL_ASSESSMENT_ERROR_NOT_FOUND);
}

static void
test_model_use (void)
{
  g_autoptr (SeralAssessment) assessment = support_whole ();
  SeralModelUse *use = seral_assessment_find_model_use (assessment, "workspan");

  assert_reversible (assessment, seral_change_new_model_use ("Change", "workspan", "version", support_text ("1.1.0")));
  assert_reversible (assessment, seral_change_new_model_use ("Change", "workspan", "target", support_text ("mature")));
  assert_reversible (assessment, seral_change_new_model_use ("Change", "workspan", "depth",
                                                             support_choice (SERAL_TYPE_DEPTH, SERAL_DEPTH_FULL)));
  assert_reversible (assessment, seral_change_new_model_use ("Change", "workspan", "business", support_strings ("a", "b", NULL)));
  assert_reversible (assessment, seral_change_new_model_use ("Change", "partnerspot", "business", support_strings (NULL, NULL)));

  g_assert_cmpstr (seral_model_use_get_version (use), ==, "1.1.0");
  g_assert_cmpstr (seral_model_use_get_business (use)[1], ==, "b");

  assert_refused (assessment, seral_change_new_model_use ("Change", "workspan", "version", support_text ("")),
                  SERAL_ASSESSMENT_ERROR_INVALID);
}

static void
test_plan_item (void)
{
  static const char * const texts[] = { "model", "action", "title", "owner", "milestone", "budget", "outcome", "note" };
  g_autoptr (SeralAssessment) assessment = support_whole ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      assert_reversible (assessment, seral_change_new_plan_item ("Change", "plan-1", texts[i], support_text ("Other")));
      assert_reversible (assessment, seral_change_new_plan_item ("Change", "plan-1", texts[i], support_text (NULL)));
    }
  assert_reversible (assessment, seral_change_new_plan_item ("Change", "plan-1", "start", support_text ("2027-01-01")));
  assert_reversible (assessment, seral_change_new_plan_item ("Change", "plan-1", "due", support_text ("")));
  assert_reversible (assessment, seral_change_new_plan_item ("Change", "plan-1", "criteria", support_strings ("c", NULL)));
  assert_reversible (assessment, seral_change_new_plan_item ("Change", "plan-1", "status",
                                                             support_choice (SERAL_TYPE_PLAN_STATUS, SERAL_PLAN_STATUS_DROPPED)));

  assert_refused (assessment, seral_change_new_plan_item ("Change", "plan-1", "due", support_text ("soon")),
                  SERAL_ASSESSMENT_ERROR_INVALID);
}

static void
test_figure (void)
{
  g_autoptr (SeralAssessment) assessment = support_whole ();

  assert_reversible (assessment, seral_change_new_figure ("Change", "figure-2", "name", support_text ("Active partners")));
  assert_reversible (assessment, seral_change_new_figure ("Change", "figure-2", "unit", support_text ("partners")));
  assert_reversible (assessment, seral_change_new_figure ("Change", "figure-2", "better",
                                                          support_choice (SERAL_TYPE_BETTER, SERAL_BETTER_LOWER)));
}

static void
test_answer (void)
{
  g_autoptr (SeralAssessment) assessment = support_whole ();
  SeralRound *round = seral_assessment_find_round (assessment, "round-1");
  SeralAnswerMap *answers = seral_sheet_get_answers (seral_round_get_primary_sheet (round));
  SeralAnswer *old = seral_answer_map_lookup (answers, "partnerspot", "partner-inventory");
  g_autoptr (SeralAnswer) changed = seral_answer_with_option (old, "no");
  g_autoptr (SeralAnswer) fresh = seral_answer_new ("fully");

  assert_reversible (assessment, seral_change_new_answer ("Change", "round-1", "sheet-a", "partnerspot", "partner-inventory", changed, NULL));
  assert_reversible (assessment, seral_change_new_answer ("Change", "round-1", "sheet-a", "partnerspot", "new-one", fresh, NULL));
  assert_reversible (assessment, seral_change_new_answer ("Change", "round-1", "sheet-b", "partneros", "new-one", fresh, NULL));
  assert_reversible (assessment, seral_change_new_answer ("Change", "round-1", "sheet-a", "partnerspot", "named-contact", NULL, NULL));
  assert_reversible (assessment, seral_change_new_answer ("Change", "round-1", NULL, "partnerspot", "named-contact", fresh, NULL));
  assert_reversible (assessment, seral_change_new_answer ("Change", "round-1", NULL, "partnerspot", "partner-inventory", NULL, NULL));

  g_assert_cmpstr (seral_answer_get_option (seral_answer_map_lookup (seral_round_get_agreed (round), "partnerspot", "named-contact")), ==, "fully");

  assert_refused (assessment, seral_change_new_answer ("Change", "round-1", "sheet-z", "m", "c", fresh, NULL),
                  SERAL_ASSESSMENT_ERROR_NOT_FOUND);
  assert_refused (assessment, seral_change_new_answer ("Change", "round-3", NULL, "m", "c", fresh, NULL),
                  SERAL_ASSESSMENT_ERROR_NOT_FOUND);
}

static void
test_answer_invalid (void)
{
  g_autoptr (SeralAssessment) assessment = support_whole ();
  g_autofree char *long_text = g_strnfill (SERAL_ASSESSMENT_MAX_TEXT + 1, 'x');
  g_autofree char *long_name = g_strnfill (SERAL_ASSESSMENT_MAX_NAME + 1, 'x');
  g_autofree SeralEvidence *many = g_new0 (SeralEvidence, SERAL_ASSESSMENT_MAX_EVIDENCE + 1);
  const SeralEvidence bad_url = { "x", "\xc3" };
  g_autoptr (SeralAnswer) fine = seral_answer_new ("fully");
  g_autoptr (SeralAnswer) long_note = seral_answer_with_note (NULL, long_text);
  g_autoptr (SeralAnswer) bad_note = seral_answer_with_note (NULL, "\xff");
  g_autoptr (SeralAnswer) bad_option = seral_answer_new ("\xff");
  g_autoptr (SeralAnswer) bad_evidence = seral_answer_with_evidence (NULL, &bad_url, 1);
  g_autoptr (SeralAnswer) much_evidence = NULL;
  SeralAnswer *bad[] = { long_note, bad_note, bad_option, bad_evidence, NULL };

  for (guint i = 0; i <= SERAL_ASSESSMENT_MAX_EVIDENCE; i++)
    many[i].text = "x";
  much_evidence = seral_answer_with_evidence (NULL, many, SERAL_ASSESSMENT_MAX_EVIDENCE + 1);
  bad[4] = much_evidence;

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    assert_refused (assessment, seral_change_new_answer ("Change", "round-1", "sheet-a", "m", "c", bad[i], NULL),
                    SERAL_ASSESSMENT_ERROR_INVALID);

  assert_refused (assessment, seral_change_new_answer ("Change", "round-1", "sheet-a", long_name, "c", fine, NULL),
                  SERAL_ASSESSMENT_ERROR_INVALID);
  assert_refused (assessment, seral_change_new_answer ("Change", "round-1", "sheet-a", "m", "\xff", fine, NULL),
                  SERAL_ASSESSMENT_ERROR_INVALID);
}

static void
test_parts (void)
{
  g_autoptr (SeralAssessment) assessment = support_whole ();
  g_autoptr (SeralRound) round = g_object_new (SERAL_TYPE_ROUND, "id", "round-0", "date", "2025-01-01", NULL);
  g_autoptr (SeralSheet) sheet = g_object_new (SERAL_TYPE_SHEET, "respondent-name", "Cy", NULL);
  g_autoptr (SeralModelUse) use = g_object_new (SERAL_TYPE_MODEL_USE, "model", "partneros", "version", "1.0.0", NULL);
  g_autoptr (SeralPlanItem) item = g_object_new (SERAL_TYPE_PLAN_ITEM, "title", "Do it", "due", "2027-01-01", NULL);
  g_autoptr (SeralFigure) figure = g_object_new (SERAL_TYPE_FIGURE, "name", "Share", "unit", "%", NULL);

  g_assert_true (g_uuid_string_is_valid (seral_plan_item_get_id (item)));

  assert_reversible (assessment, seral_change_new_add_round ("Change", round, 0));
  assert_reversible (assessment, seral_change_new_move_round ("Change", "round-0", 2));
  assert_reversible (assessment, seral_change_new_move_round ("Change", "round-0", 1));
  assert_reversible (assessment, seral_change_new_remove_round ("Change", "round-1"));

  assert_reversible (assessment, seral_change_new_add_sheet ("Change", "round-2", sheet, 0));
  assert_reversible (assessment, seral_change_new_move_sheet ("Change", "round-2", seral_sheet_get_id (sheet), 99));
  assert_reversible (assessment, seral_change_new_remove_sheet ("Change", "round-2", "sheet-a"));

  assert_reversible (assessment, seral_change_new_add_model_use ("Change", use, -1));
  assert_reversible (assessment, seral_change_new_move_model_use ("Change", "partneros", 0));
  assert_reversible (assessment, seral_change_new_remove_model_use ("Change", "partnerspot"));

  assert_reversible (assessment, seral_change_new_add_plan_item ("Change", item, 1));
  assert_reversible (assessment, seral_change_new_move_plan_item ("Change", "plan-2", 0));
  assert_reversible (assessment, seral_change_new_remove_plan_item ("Change", "plan-1"));

  assert_reversible (assessment, seral_change_new_add_figure ("Change", figure, 99));
  assert_reversible (assessment, seral_change_new_move_figure ("Change", "figure-1", 1));
  assert_reversible (assessment, seral_change_new_remove_figure ("Change", "figure-1"));

  g_assert_nonnull (seral_assessment_find_round (assessment, "round-0"));
  g_assert_null (seral_assessment_find_round (assessment, "round-1"));
  /* What was put in is a copy. */
  g_assert_true (seral_assessment_find_plan_item (assessment, seral_plan_item_get_id (item)) != item);
}

static void
test_parts_refused (void)
{
  g_autoptr (SeralAssessment) assessment = support_whole ();
  g_autoptr (SeralRound) twice = g_object_new (SERAL_TYPE_ROUND, "id", "round-1", "date", "2025-01-01", NULL);
  g_autoptr (SeralRound) undated = g_object_new (SERAL_TYPE_ROUND, NULL);
  g_autoptr (SeralModelUse) nameless = g_object_new (SERAL_TYPE_MODEL_USE, "version", "1.0.0", NULL);
  g_autoptr (SeralPlanItem) item = g_object_new (SERAL_TYPE_PLAN_ITEM, "due", "later", NULL);
  g_autoptr (SeralSheet) sheet = g_object_new (SERAL_TYPE_SHEET, NULL);

  assert_refused (assessment, seral_change_new_add_round ("Change", twice, -1), SERAL_ASSESSMENT_ERROR_EXISTS);
  assert_refused (assessment, seral_change_new_add_round ("Change", undated, -1), SERAL_ASSESSMENT_ERROR_INVALID);
  assert_refused (assessment, seral_change_new_add_model_use ("Change", nameless, -1), SERAL_ASSESSMENT_ERROR_INVALID);
  assert_refused (assessment, seral_change_new_add_plan_item ("Change", item, -1), SERAL_ASSESSMENT_ERROR_INVALID);
  assert_refused (assessment, seral_change_new_add_sheet ("Change", "round-9", sheet, -1), SERAL_ASSESSMENT_ERROR_NOT_FOUND);
  assert_refused (assessment, seral_change_new_remove_round ("Change", "round-9"), SERAL_ASSESSMENT_ERROR_NOT_FOUND);
  assert_refused (assessment, seral_change_new_move_round ("Change", "round-9", 0), SERAL_ASSESSMENT_ERROR_NOT_FOUND);
  assert_refused (assessment, seral_change_new_remove_sheet ("Change", "round-1", "round-1"), SERAL_ASSESSMENT_ERROR_NOT_FOUND);
}

static void
test_many_parts (void)
{
  g_autoptr (GString) text = g_string_new ("{'format':'seral-assessment','formatVersion':1,'id':'a','indicators':[{'id':'0'}");
  g_autoptr (SeralFigure) last = g_object_new (SERAL_TYPE_FIGURE, NULL);
  g_autoptr (SeralFigure) one_more = g_object_new (SERAL_TYPE_FIGURE, NULL);
  g_autoptr (SeralAssessment) assessment = NULL;

  for (guint i = 1; i < SERAL_ASSESSMENT_MAX_PARTS - 1; i++)
    g_string_append_printf (text, ",{'id':'%u'}", i);
  g_string_append (text, "]}");
  assessment = support_read (text->str);

  assert_reversible (assessment, seral_change_new_add_figure ("Change", last, -1));
  assert_refused (assessment, seral_change_new_add_figure ("Change", one_more, -1), SERAL_ASSESSMENT_ERROR_INVALID);
}

static void
test_log (void)
{
  g_autoptr (SeralAssessment) assessment = support_whole ();
  SeralFigure *figure = seral_assessment_find_figure (assessment, "figure-1");
  g_autoptr (SeralLogEntry) between = seral_log_entry_new ("2026-10-01", 25.5, NULL);
  g_autoptr (SeralLogEntry) same_day = seral_log_entry_new ("2026-09-01", 29, "measured twice");
  g_autoptr (SeralLogEntry) edited = NULL;
  g_autoptr (SeralLogEntry) bad_date = seral_log_entry_new ("2026", 1, NULL);
  g_autoptr (SeralLogEntry) bad_value = seral_log_entry_new ("2026-01-01", NAN, NULL);
  SeralLogEntry * const *log;
  guint n_entries;

  log = seral_figure_get_log (figure, &n_entries);
  edited = seral_log_entry_with (log[1], "2026-08-01", 21, "Earlier");

  assert_reversible (assessment, seral_change_new_add_log_entry ("Change", "figure-1", between));
  assert_reversible (assessment, seral_change_new_add_log_entry ("Change", "figure-1", same_day));
  log = seral_figure_get_log (figure, &n_entries);
  g_assert_cmpuint (n_entries, ==, 4);
  g_assert_cmpfloat (seral_log_entry_get_value (log[1]), ==, 29);
  g_assert_cmpfloat (seral_log_entry_get_value (log[2]), ==, 25.5);

  /* An entry whose day is another moves, and keeps what is not known of it. */
  assert_reversible (assessment, seral_change_new_replace_log_entry ("Change", "figure-1", 3, edited));
  log = seral_figure_get_log (figure, &n_entries);
  g_assert_cmpstr (seral_log_entry_get_note (log[0]), ==, "Earlier");
  {
    g_autofree char *text = support_to_text (assessment);

    g_assert_nonnull (strstr (text, "\"by\": \"Ada\""));
  }

  assert_reversible (assessment, seral_change_new_replace_log_entry ("Change", "figure-1", 1, same_day));
  assert_reversible (assessment, seral_change_new_remove_log_entry ("Change", "figure-1", 0));

  assert_refused (assessment, seral_change_new_remove_log_entry ("Change", "figure-1", 3), SERAL_ASSESSMENT_ERROR_NOT_FOUND);
  assert_refused (assessment, seral_change_new_add_log_entry ("Change", "figure-9", between), SERAL_ASSESSMENT_ERROR_NOT_FOUND);
  assert_refused (assessment, seral_change_new_add_log_entry ("Change", "figure-1", bad_date), SERAL_ASSESSMENT_ERROR_INVALID);
  assert_refused (assessment, seral_change_new_add_log_entry ("Change", "figure-1", bad_value), SERAL_ASSESSMENT_ERROR_INVALID);
}

static void
test_resource (void)
{
  g_autoptr (SeralAssessment) assessment = support_whole ();
  const char **resources;
  guint n;

  assert_reversible (assessment, seral_change_new_resource ("Change", "partneros", "III.1", TRUE));
  assert_reversible (assessment, seral_change_new_resource ("Change", "partneros", "I.1", FALSE));
  assert_reversible (assessment, seral_change_new_resource ("Change", "workspan", "W.1", TRUE));
  assert_reversible (assessment, seral_change_new_resource ("Change", "partnerspot", "T-1", FALSE));

  resources = seral_assessment_get_resources (assessment, "partneros", &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (resources[0], ==, "II.3");
  g_assert_cmpstr (resources[1], ==, "III.1");
}

static void
test_embed (void)
{
  g_autoptr (SeralAssessment) assessment = support_whole ();
  g_autoptr (GBytes) other = support_bytes ("{'id':'mine','version':'1.0.0'}");
  g_autoptr (GBytes) same = support_bytes ("{'id':'tiny','version':'0.1.0','name':'Tiny'}");
  g_autoptr (GBytes) nameless = support_bytes ("{'version':'0.1.0'}");
  g_autoptr (GBytes) broken = support_bytes ("{");
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) error_json = NULL;
  g_autofree GBytes **embedded = NULL;
  guint n;

  assert_reversible (assessment, seral_change_new_embed_model ("Change", other, NULL));
  assert_reversible (assessment, seral_change_new_embed_model ("Change", same, NULL));

  embedded = seral_assessment_dup_embedded_models (assessment, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (embedded[0], NULL), (gssize) g_bytes_get_size (embedded[0]), "Tiny"));
  g_bytes_unref (embedded[0]);
  g_bytes_unref (embedded[1]);

  assert_reversible (assessment, seral_change_new_remove_embedded_model ("Change", "tiny", "0.1.0"));

  g_assert_null (seral_change_new_embed_model ("Change", nameless, &error));
  g_assert_error (error, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_INVALID);
  g_assert_null (seral_change_new_embed_model ("Change", broken, &error_json));
  g_assert_error (error_json, SERAL_JSON_ERROR, SERAL_JSON_ERROR_SYNTAX);
}

static void
count_carried (const char  *model,
               const char  *criterion,
               SeralAnswer *answer,
               gpointer     data)
{
  guint *n_carried = data;

  g_assert_true (seral_answer_get_carried_over (answer));
  (*n_carried)++;
}

static void
test_round_from (void)
{
  g_autoptr (SeralAssessment) assessment = support_whole ();
  SeralRound *first = seral_assessment_find_round (assessment, "round-1");
  SeralRound *round;
  SeralSheet *sheet;
  guint n_carried = 0;

  assert_reversible (assessment, seral_change_new_round_from ("Change", first, "Winter", "2027-02-01"));

  round = seral_assessment_get_latest_round (assessment);
  sheet = seral_round_get_primary_sheet (round);
  g_assert_cmpstr (seral_round_get_title (round), ==, "Winter");
  g_assert_cmpstr (seral_round_get_date (round), ==, "2027-02-01");
  g_assert_cmpstr (seral_round_get_scope (round), ==, "Resellers, Europe");
  g_assert_cmpint (seral_round_get_consolidation (round), ==, SERAL_CONSOLIDATION_LOWEST);
  g_assert_cmpstr (seral_round_get_id (round), !=, "round-1");
  g_assert_cmpstr (seral_sheet_get_id (sheet), !=, "sheet-a");
  g_assert_cmpstr (seral_sheet_get_respondent_name (sheet), ==, "Ada");
  g_assert_cmpuint (g_list_model_get_n_items (seral_round_get_sheets (round)), ==, 2);

  seral_answer_map_foreach (seral_sheet_get_answers (sheet), NULL, count_carried, &n_carried);
  seral_answer_map_foreach (seral_round_get_agreed (round), NULL, count_carried, &n_carried);
  g_assert_cmpuint (n_carried, ==, 5);
}

static void
test_group (void)
{
  g_autoptr (SeralAssessment) assessment = support_whole ();
  g_autoptr (SeralAnswer) answer = seral_answer_new ("fully");
  g_autoptr (SeralSheet) sheet = g_object_new (SERAL_TYPE_SHEET, "id", "sheet-c", NULL);
  g_autoptr (SeralChange) add = seral_change_new_add_sheet ("Sheet", "round-2", sheet, -1);
  g_autoptr (SeralChange) fill = seral_change_new_answer ("Answer", "round-2", "sheet-c", "m", "c", answer, NULL);
  g_autoptr (SeralChange) name = seral_change_new_sheet ("Name", "round-2", "sheet-c", "respondent-name", support_text ("Di"));
  g_autoptr (SeralChange) fail = seral_change_new_remove_round ("Remove", "round-9");
  SeralChange *good[] = { add, fill, name };
  SeralChange *bad[] = { add, fill, name, fail };

  /* A group that fails half-way takes back what it did. */
  assert_refused (assessment, seral_change_new_group ("Change", bad, G_N_ELEMENTS (bad)), SERAL_ASSESSMENT_ERROR_NOT_FOUND);
  assert_reversible (assessment, seral_change_new_group ("Change", good, G_N_ELEMENTS (good)));
}

/* The same change does the same to a copy. */
static void
test_copy (void)
{
  g_autoptr (SeralAssessment) assessment = support_whole ();
  g_autoptr (SeralAssessment) copy = seral_assessment_copy (assessment);
  g_autoptr (SeralAnswer) answer = seral_answer_new ("fully");
  g_autoptr (SeralChange) change = seral_change_new_answer ("Answer", "round-2", "sheet-a", "m", "c", answer, NULL);
  g_autofree char *before = support_to_text (assessment);
  g_autofree char *after = NULL;

  seral_change_unref (support_apply (copy, seral_change_ref (change)));
  support_assert_text (assessment, before);

  seral_change_unref (support_apply (assessment, seral_change_ref (change)));
  after = support_to_text (copy);
  support_assert_text (assessment, after);
}

static void
test_no_difference (void)
{
  g_autoptr (SeralAssessment) assessment = support_whole ();
  guint n_changed = 0;
  SeralAnswer *answer =
    seral_answer_map_lookup (seral_sheet_get_answers (support_first_sheet (assessment)), "partnerspot", "partner-inventory");

  g_signal_connect_swapped (assessment, "changed", G_CALLBACK (g_atomic_int_inc), &n_changed);

  seral_change_unref (support_apply (assessment, seral_change_new_document ("Change", "title", support_text ("Nordwind"))));
  seral_change_unref (support_apply (assessment, seral_change_new_model_use ("Change", "workspan", "target", support_text (""))));
  seral_change_unref (support_apply (assessment, seral_change_new_move_round ("Change", "round-1", 0)));
  seral_change_unref (support_apply (assessment, seral_change_new_resource ("Change", "partneros", "I.1", TRUE)));
  seral_change_unref (support_apply (assessment, seral_change_new_answer ("Change", "round-1", "sheet-a", "partnerspot",
                                                                          "partner-inventory", answer, NULL)));
  seral_change_unref (support_apply (assessment, seral_change_new_remove_embedded_model ("Change", "none", "1")));

  g_assert_cmpuint (n_changed, ==, 0);
}

typedef struct
{
  GString *heard;
} Listener;

static void
hear (Listener   *listener,
      const char *what)
{
  g_string_append_printf (listener->heard, "%s ", what);
}

static void
on_assessment_changed (SeralAssessment *assessment,
                       Listener        *listener)
{
  hear (listener, "changed");
}

static void
on_notify (GObject    *object,
           GParamSpec *pspec,
           Listener   *listener)
{
  hear (listener, pspec->name);
}

static void
on_items_changed (GListModel *list,
                  guint       position,
                  guint       removed,
                  guint       added,
                  Listener   *listener)
{
  g_autofree char *what = g_strdup_printf ("%u-%u+%u", position, removed, added);

  hear (listener, what);
}

static void
on_answer_changed (SeralRound *round,
                   const char *model,
                   const char *criterion,
                   Listener   *listener)
{
  g_autofree char *what = g_strdup_printf ("%s:%s/%s", seral_round_get_id (round), model, criterion);

  hear (listener, what);
}

static void
test_signals (void)
{
  g_autoptr (SeralAssessment) assessment = support_whole ();
  g_autoptr (GString) heard = g_string_new (NULL);
  Listener listener = { heard };
  g_autoptr (SeralAnswer) answer = seral_answer_new ("fully");
  SeralChange *group[4];

  g_signal_connect (assessment, "changed", G_CALLBACK (on_assessment_changed), &listener);
  g_signal_connect (assessment, "notify", G_CALLBACK (on_notify), &listener);
  g_signal_connect (seral_assessment_get_plan (assessment), "items-changed", G_CALLBACK (on_items_changed), &listener);
  g_signal_connect (seral_assessment_find_plan_item (assessment, "plan-1"), "notify", G_CALLBACK (on_notify), &listener);
  g_signal_connect (seral_assessment_find_round (assessment, "round-1"), "answer-changed", G_CALLBACK (on_answer_changed), &listener);
  g_signal_connect (seral_assessment_find_round (assessment, "round-2"), "answer-changed", G_CALLBACK (on_answer_changed), &listener);

  group[0] = seral_change_new_document ("Change", "title", support_text ("T"));
  group[1] = seral_change_new_answer ("Change", "round-1", "sheet-b", "m", "c", answer, NULL);
  group[2] = seral_change_new_answer ("Change", "round-2", NULL, "m", "c", answer, NULL);
  group[3] = seral_change_new_move_plan_item ("Change", "plan-1", 1);

  seral_change_unref (support_apply (assessment, seral_change_new_group ("Change", group, G_N_ELEMENTS (group))));
  g_assert_cmpstr (heard->str, ==, "title round-1:m/c round-2:m/c 0-2+2 changed ");

  g_string_truncate (heard, 0);
  seral_change_unref (support_apply (assessment, seral_change_new_plan_item ("Change", "plan-1", "owner", support_text ("Bo"))));
  seral_change_unref (support_apply (assessment, seral_change_new_resource ("Change", "m", "r", TRUE)));
  seral_change_unref (support_apply (assessment, seral_change_new_remove_plan_item ("Change", "plan-2")));
  g_assert_cmpstr (heard->str, ==, "owner changed resources changed 0-1+0 changed ");

  for (guint i = 0; i < G_N_ELEMENTS (group); i++)
    seral_change_unref (group[i]);
}

static void
apply_again (SeralAssessment *assessment,
             SeralChange     *change)
{
  g_autoptr (GError) error = NULL;

  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*from a handler*");
  g_assert_null (seral_change_apply (change, assessment, &error));
  g_test_assert_expected_messages ();
  g_assert_error (error, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_INVALID);
}

static void
test_reentered (void)
{
  g_autoptr (SeralAssessment) assessment = support_whole ();
  g_autoptr (SeralChange) other = seral_change_new_document ("Change", "title", support_text ("Other"));

  g_signal_connect (assessment, "changed", G_CALLBACK (apply_again), other);
  seral_change_unref (support_apply (assessment, seral_change_new_document ("Change", "organisation-unit", support_text ("x"))));

  g_assert_cmpstr (seral_assessment_get_title (assessment), ==, "Nordwind");
}

/* A document may have what a change may not make; it can be changed and restored
 * all the same. */
static void
test_takes_back_what_was_there (void)
{
  g_autoptr (SeralAssessment) assessment =
    support_read ("{'format':'seral-assessment','formatVersion':1,'id':'a','title':'',"
                  "'models':[{'id':'m','version':'','depth':'core'}]}");

  assert_reversible (assessment, seral_change_new_model_use ("Change", "m", "version", support_text ("1.0.0")));
  seral_change_unref (support_apply (assessment, seral_change_new_model_use ("Change", "m", "target", support_text ("s"))));
  assert_refused (assessment, seral_change_new_model_use ("Change", "m", "version", support_text ("")),
                  SERAL_ASSESSMENT_ERROR_INVALID);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/assessment/change/document", test_document);
  g_test_add_func ("/assessment/change/round", test_round);
  g_test_add_func ("/assessment/change/sheet", test_sheet);
  g_test_add_func ("/assessment/change/model-use", test_model_use);
  g_test_add_func ("/assessment/change/plan-item", test_plan_item);
  g_test_add_func ("/assessment/change/figure", test_figure);
  g_test_add_func ("/assessment/change/answer", test_answer);
  g_test_add_func ("/assessment/change/answer-invalid", test_answer_invalid);
  g_test_add_func ("/assessment/change/parts", test_parts);
  g_test_add_func ("/assessment/change/parts-refused", test_parts_refused);
  g_test_add_func ("/assessment/change/many-parts", test_many_parts);
  g_test_add_func ("/assessment/change/log", test_log);
  g_test_add_func ("/assessment/change/resource", test_resource);
  g_test_add_func ("/assessment/change/embed", test_embed);
  g_test_add_func ("/assessment/change/round-from", test_round_from);
  g_test_add_func ("/assessment/change/group", test_group);
  g_test_add_func ("/assessment/change/copy", test_copy);
  g_test_add_func ("/assessment/change/no-difference", test_no_difference);
  g_test_add_func ("/assessment/change/signals", test_signals);
  g_test_add_func ("/assessment/change/reentered", test_reentered);
  g_test_add_func ("/assessment/change/takes-back-what-was-there", test_takes_back_what_was_there);

  return g_test_run ();
}
