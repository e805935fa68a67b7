/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "assessment-support.h"
#include "base/seral-date.h"

static void
test_new (void)
{
  SeralAssessment *assessment = seral_assessment_new ("Acme", "Resellers", "partnerspot", "1.0.0", SERAL_DEPTH_FULL);
  SeralModelUse *use = seral_assessment_find_model_use (assessment, "partnerspot");
  SeralRound *round = seral_assessment_get_latest_round (assessment);
  g_autofree char *today = NULL;
  GDate date;

  seral_date_today (&date);
  today = seral_date_format (&date);

  g_assert_true (g_uuid_string_is_valid (seral_assessment_get_id (assessment)));
  g_assert_cmpstr (seral_assessment_get_title (assessment), ==, "Acme");
  g_assert_cmpstr (seral_assessment_get_organisation_name (assessment), ==, "Acme");
  g_assert_cmpstr (seral_assessment_get_organisation_unit (assessment), ==, "");
  g_assert_null (seral_assessment_get_programme_start (assessment));

  g_assert_cmpstr (seral_model_use_get_version (use), ==, "1.0.0");
  g_assert_cmpint (seral_model_use_get_depth (use), ==, SERAL_DEPTH_FULL);
  g_assert_null (seral_model_use_get_target (use));
  g_assert_null (seral_model_use_get_business (use)[0]);

  g_assert_true (g_uuid_string_is_valid (seral_round_get_id (round)));
  g_assert_cmpstr (seral_round_get_date (round), ==, today);
  g_assert_cmpstr (seral_round_get_scope (round), ==, "Resellers");
  g_assert_cmpint (seral_round_get_consolidation (round), ==, SERAL_CONSOLIDATION_MEDIAN);
  g_assert_cmpuint (g_list_model_get_n_items (seral_round_get_sheets (round)), ==, 1);
  g_assert_nonnull (seral_round_get_primary_sheet (round));

  g_assert_cmpuint (g_list_model_get_n_items (seral_assessment_get_plan (assessment)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (seral_assessment_get_indicators (assessment)), ==, 0);

  g_assert_finalize_object (assessment);
}

static void
test_new_reads_again (void)
{
  g_autoptr (SeralAssessment) assessment = seral_assessment_new ("Acme", NULL, "workspan", "1.0.0", SERAL_DEPTH_CORE);
  g_autofree char *text = support_to_text (assessment);
  g_autoptr (SeralAssessment) again = support_read (text);

  support_assert_text (again, text);
}

static void
test_round_trip (void)
{
  g_autoptr (GBytes) bytes = support_whole_bytes ();
  g_autoptr (SeralAssessment) assessment = support_whole ();
  g_autoptr (GBytes) written = seral_assessment_to_bytes (assessment);

  g_assert_cmpmem (g_bytes_get_data (written, NULL), g_bytes_get_size (written),
                   g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_copy (void)
{
  g_autoptr (SeralAssessment) assessment = support_whole ();
  SeralAssessment *copy = seral_assessment_copy (assessment);
  g_autofree char *text = support_to_text (assessment);

  support_assert_text (copy, text);
  g_assert_true (seral_assessment_get_latest_round (copy) != seral_assessment_get_latest_round (assessment));
  g_assert_finalize_object (copy);
}

static void
test_document (void)
{
  g_autoptr (SeralAssessment) assessment = support_whole ();
  SeralModelUse *use = seral_assessment_find_model_use (assessment, "partnerspot");
  g_autofree GBytes **embedded = NULL;
  const char **resources;
  guint n;

  g_assert_cmpstr (seral_assessment_get_id (assessment), ==, "5e0b3a52-6f5c-4d1c-9d0e-7a1d5b1f0a01");
  g_assert_cmpstr (seral_assessment_get_organisation_name (assessment), ==, "Nordwind GmbH & Co. “Süd”");
  g_assert_cmpstr (seral_assessment_get_organisation_unit (assessment), ==, "Channel");
  g_assert_cmpstr (seral_assessment_get_programme_start (assessment), ==, "2024-03-01");

  g_assert_cmpstr (seral_model_use_get_target (use), ==, "partner-ecosystem");
  g_assert_cmpstr (seral_model_use_get_business (use)[1], ==, "b2b-complex");
  g_assert_null (seral_assessment_find_model_use (assessment, "partneros"));
  g_assert_null (seral_assessment_find_model_use (assessment, NULL));

  resources = seral_assessment_get_resources (assessment, "partneros", &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (resources[1], ==, "II.3");
  seral_assessment_get_resources (assessment, "workspan", &n);
  g_assert_cmpuint (n, ==, 0);

  embedded = seral_assessment_dup_embedded_models (assessment, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (embedded[0], NULL), (gssize) g_bytes_get_size (embedded[0]), "\"tiny\""));
  g_bytes_unref (embedded[0]);
}

static void
test_rounds (void)
{
  g_autoptr (SeralAssessment) assessment = support_whole ();
  SeralRound *first = seral_assessment_find_round (assessment, "round-1");
  SeralSheet *ada = seral_round_get_primary_sheet (first);
  SeralAnswer *answer, *agreed;

  g_assert_cmpstr (seral_round_get_id (seral_assessment_get_latest_round (assessment)), ==, "round-2");
  g_assert_cmpstr (seral_round_get_title (first), ==, "Spring 2026");
  g_assert_cmpint (seral_round_get_consolidation (first), ==, SERAL_CONSOLIDATION_LOWEST);
  g_assert_true (seral_round_find_sheet (first, "sheet-a") == ada);
  g_assert_null (seral_round_find_sheet (first, "sheet-z"));
  g_assert_cmpstr (seral_sheet_get_respondent_name (ada), ==, "Ada");
  g_assert_cmpstr (seral_sheet_get_respondent_role (ada), ==, "Head of alliances");

  answer = seral_answer_map_lookup (seral_sheet_get_answers (ada), "partnerspot", "partner-inventory");
  g_assert_cmpstr (seral_answer_get_option (answer), ==, "fully");
  g_assert_true (seral_answer_get_flagged (answer));
  g_assert_true (seral_answer_get_carried_over (answer));
  g_assert_true (seral_answer_has_evidence (answer));

  agreed = seral_answer_map_lookup (seral_round_get_agreed (first), "partnerspot", "partner-inventory");
  g_assert_cmpstr (seral_answer_get_option (agreed), ==, "partly");
  g_assert_cmpstr (seral_answer_get_note (agreed), ==, "After an hour");
}

static void
test_plan (void)
{
  g_autoptr (SeralAssessment) assessment = support_whole ();
  SeralPlanItem *item = seral_assessment_find_plan_item (assessment, "plan-1");
  SeralPlanItem *own = seral_assessment_find_plan_item (assessment, "plan-2");

  g_assert_cmpstr (seral_plan_item_get_model (item), ==, "partnerspot");
  g_assert_cmpstr (seral_plan_item_get_action (item), ==, "inventory");
  g_assert_cmpstr (seral_plan_item_get_criteria (item)[1], ==, "named-contact");
  g_assert_cmpstr (seral_plan_item_get_title (item), ==, "List them all");
  g_assert_cmpstr (seral_plan_item_get_owner (item), ==, "Ada");
  g_assert_cmpstr (seral_plan_item_get_milestone (item), ==, "First list");
  g_assert_cmpstr (seral_plan_item_get_budget (item), ==, "2 days");
  g_assert_cmpstr (seral_plan_item_get_outcome (item), ==, "Nobody is missed");
  g_assert_cmpstr (seral_plan_item_get_note (item), ==, "With sales");
  g_assert_cmpstr (seral_plan_item_get_start (item), ==, "2026-12-01");
  g_assert_cmpstr (seral_plan_item_get_due (item), ==, "2027-03-01");
  g_assert_cmpint (seral_plan_item_get_status (item), ==, SERAL_PLAN_STATUS_DOING);

  g_assert_null (seral_plan_item_get_model (own));
  g_assert_null (seral_plan_item_get_action (own));
  g_assert_null (seral_plan_item_get_start (own));
  g_assert_null (seral_plan_item_get_due (own));
  g_assert_null (seral_plan_item_get_criteria (own)[0]);
  g_assert_cmpstr (seral_plan_item_get_owner (own), ==, "");
}

static void
test_figures (void)
{
  g_autoptr (SeralAssessment) assessment = support_whole ();
  SeralFigure *figure = seral_assessment_find_figure (assessment, "figure-1");
  SeralFigure *own = seral_assessment_find_figure (assessment, "figure-2");
  SeralLogEntry * const *log;
  guint n_entries;

  g_assert_cmpstr (seral_figure_get_model (figure), ==, "partnerspot");
  g_assert_cmpstr (seral_figure_get_indicator (figure), ==, "onboarding-speed");
  g_assert_cmpstr (seral_figure_get_name (figure), ==, "Onboarding speed");
  g_assert_cmpstr (seral_figure_get_unit (figure), ==, "days");
  g_assert_cmpint (seral_figure_get_better (figure), ==, SERAL_BETTER_LOWER);

  log = seral_figure_get_log (figure, &n_entries);
  g_assert_cmpuint (n_entries, ==, 2);
  g_assert_cmpstr (seral_log_entry_get_date (log[1]), ==, "2026-11-21");
  g_assert_cmpfloat (seral_log_entry_get_value (log[1]), ==, 21.1);
  g_assert_cmpstr (seral_log_entry_get_note (log[1]), ==, "Better");

  g_assert_null (seral_figure_get_indicator (own));
  seral_figure_get_log (own, &n_entries);
  g_assert_cmpuint (n_entries, ==, 0);
}

/* What g_object_get() says is what the getters say. */
static void
test_properties (void)
{
  g_autoptr (SeralAssessment) assessment = support_whole ();
  SeralPlanItem *item = seral_assessment_find_plan_item (assessment, "plan-1");
  g_autofree char *title = NULL;
  g_autofree char *owner = NULL;
  g_auto (GStrv) criteria = NULL;
  g_autoptr (GListModel) rounds = NULL;
  g_autoptr (GPtrArray) log = NULL;
  SeralPlanStatus status;

  g_object_get (assessment, "title", &title, "rounds", &rounds, NULL);
  g_object_get (item, "owner", &owner, "criteria", &criteria, "status", &status, NULL);
  g_object_get (seral_assessment_find_figure (assessment, "figure-1"), "log", &log, NULL);

  g_assert_cmpstr (title, ==, "Nordwind");
  g_assert_true (rounds == seral_assessment_get_rounds (assessment));
  g_assert_cmpstr (owner, ==, "Ada");
  g_assert_cmpuint (g_strv_length (criteria), ==, 2);
  g_assert_cmpint (status, ==, SERAL_PLAN_STATUS_DOING);
  g_assert_cmpuint (log->len, ==, 2);
}

/* What says nothing is not written, however it was said. */
static void
test_shortest (void)
{
  g_autoptr (SeralAssessment) assessment =
    support_read ("{'format':'seral-assessment','formatVersion':1,'id':'a','title':'','organisation':{},"
                  "'rounds':[{'id':'r','title':'','date':'2026-01-01','sheets':[{'id':'s','respondent':{'name':''},"
                  "'answers':{'m':{'c':{'option':'','note':'','evidence':[{'text':''}],'flagged':false}},'n':{}}}],"
                  "'agreed':{}}],"
                  "'indicators':[{'id':'f','log':[{'date':'2026-01-01','value':3.0},{'date':'2026-01-02','value':1e2}]}]}");

  support_assert_text (assessment,
                       "{\n"
                       "  \"format\": \"seral-assessment\",\n"
                       "  \"formatVersion\": 1,\n"
                       "  \"id\": \"a\",\n"
                       "  \"title\": \"\",\n"
                       "  \"models\": [],\n"
                       "  \"rounds\": [\n"
                       "    {\n"
                       "      \"id\": \"r\",\n"
                       "      \"date\": \"2026-01-01\",\n"
                       "      \"consolidation\": \"median\",\n"
                       "      \"sheets\": [\n"
                       "        {\n"
                       "          \"id\": \"s\",\n"
                       "          \"answers\": {}\n"
                       "        }\n"
                       "      ]\n"
                       "    }\n"
                       "  ],\n"
                       "  \"plan\": [],\n"
                       "  \"indicators\": [\n"
                       "    {\n"
                       "      \"id\": \"f\",\n"
                       "      \"better\": \"higher\",\n"
                       "      \"log\": [\n"
                       "        {\n"
                       "          \"date\": \"2026-01-01\",\n"
                       "          \"value\": 3\n"
                       "        },\n"
                       "        {\n"
                       "          \"date\": \"2026-01-02\",\n"
                       "          \"value\": 100\n"
                       "        }\n"
                       "      ]\n"
                       "    }\n"
                       "  ],\n"
                       "  \"resources\": {},\n"
                       "  \"embeddedModels\": []\n"
                       "}\n");
}

/* What a document must say is written even where it says nothing. */
static void
test_empty_version (void)
{
  g_autoptr (SeralAssessment) assessment =
    support_read ("{'format':'seral-assessment','formatVersion':1,'id':'a','models':[{'id':'m','version':''}]}");
  g_autofree char *text = support_to_text (assessment);
  g_autoptr (SeralAssessment) again = support_read (text);

  support_assert_text (again, text);
}

static void
test_empty_lists (void)
{
  g_autoptr (SeralAssessment) assessment = support_read ("{'format':'seral-assessment','formatVersion':1,'id':'a'}");

  g_assert_null (seral_assessment_get_latest_round (assessment));
  g_assert_cmpuint (g_list_model_get_n_items (seral_assessment_get_models (assessment)), ==, 0);
}

/* Ten thousand pieces of evidence and a megabyte of note are nothing special. */
static void
test_large_answer (void)
{
  g_autofree SeralEvidence *evidence = g_new0 (SeralEvidence, SERAL_ASSESSMENT_MAX_EVIDENCE);
  g_autofree char *note = g_malloc (SERAL_ASSESSMENT_MAX_TEXT + 1);
  g_autoptr (SeralAssessment) assessment = support_whole ();
  g_autoptr (SeralAssessment) again = NULL;
  g_autoptr (SeralAnswer) proven = NULL;
  g_autoptr (SeralAnswer) noted = NULL;
  g_autoptr (SeralChange) inverse = NULL;
  g_autofree char *text = NULL;

  /* A control character takes six bytes as written. */
  memset (note, '\001', SERAL_ASSESSMENT_MAX_TEXT);
  note[SERAL_ASSESSMENT_MAX_TEXT] = '\0';
  for (guint i = 0; i < SERAL_ASSESSMENT_MAX_EVIDENCE; i++)
    evidence[i].text = "proof";

  proven = seral_answer_with_evidence (NULL, evidence, SERAL_ASSESSMENT_MAX_EVIDENCE);
  noted = seral_answer_with_note (proven, note);
  inverse = support_apply (assessment, seral_change_new_answer ("Answer", "round-2", "sheet-a", "m", "c", noted, NULL));

  text = support_to_text (assessment);
  again = support_read (text);
  support_assert_text (again, text);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/assessment/assessment/new", test_new);
  g_test_add_func ("/assessment/assessment/new-reads-again", test_new_reads_again);
  g_test_add_func ("/assessment/assessment/round-trip", test_round_trip);
  g_test_add_func ("/assessment/assessment/copy", test_copy);
  g_test_add_func ("/assessment/assessment/document", test_document);
  g_test_add_func ("/assessment/assessment/rounds", test_rounds);
  g_test_add_func ("/assessment/assessment/plan", test_plan);
  g_test_add_func ("/assessment/assessment/figures", test_figures);
  g_test_add_func ("/assessment/assessment/properties", test_properties);
  g_test_add_func ("/assessment/assessment/shortest", test_shortest);
  g_test_add_func ("/assessment/assessment/empty-version", test_empty_version);
  g_test_add_func ("/assessment/assessment/empty-lists", test_empty_lists);
  g_test_add_func ("/assessment/assessment/large-answer", test_large_answer);

  return g_test_run ();
}
