/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "exchange-support.h"
#include "exchange/seral-html.h"
#include "exchange/seral-questionnaire.h"

#define SAMPLE "halden-instruments.seral"

/* A #SeralModelFinder over a sample. */
static SeralModel *
find_model (const char *model,
            const char *version,
            gpointer    user_data)
{
  Sample *sample = user_data;

  return seral_model_library_get_model (sample->library, model, version, NULL);
}

static GBytes *
write_sample (Sample            *sample,
              SeralExportFormat  format,
              const char        *respondent)
{
  const SeralQuestionnairePart part = { sample->model, SERAL_DEPTH_CORE };
  const SeralQuestionnaire questionnaire = { sample->catalogue, sample->assessment, sample->round, &part, 1, respondent };

  return seral_questionnaire_export (&questionnaire, format);
}

static SeralAssessment *
read_back (Sample       *sample,
           const char   *text,
           SeralFaults  *faults,
           GError      **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return seral_questionnaire_read (bytes, "file", sample->assessment, find_model, sample, faults, error);
}

static SeralSheet *
get_only_sheet (SeralAssessment *assessment)
{
  SeralRound *round = seral_assessment_get_latest_round (assessment);
  g_autoptr (SeralSheet) sheet = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (seral_round_get_sheets (round)), ==, 1);
  sheet = g_list_model_get_item (seral_round_get_sheets (round), 0);

  return sheet; /* the round keeps it */
}

static void
test_takes (void)
{
  g_assert_true (seral_questionnaire_takes (SERAL_EXPORT_HTML));
  g_assert_true (seral_questionnaire_takes (SERAL_EXPORT_CSV));
  g_assert_false (seral_questionnaire_takes (SERAL_EXPORT_PDF));
}

/* Questions of the depth that is asked, and none of what anybody answered. */
static void
test_html (void)
{
  g_auto (Sample) sample = { NULL, };
  g_autoptr (GBytes) bytes = NULL;
  const char *html;
  guint n_questions = 0;

  sample_load (&sample, SAMPLE);
  bytes = write_sample (&sample, SERAL_EXPORT_HTML, NULL);
  html = g_bytes_get_data (bytes, NULL);

  g_assert_true (g_utf8_validate (html, (gssize) g_bytes_get_size (bytes), NULL));
  for (const char *p = strstr (html, "<fieldset"); p != NULL; p = strstr (p + 1, "<fieldset"))
    n_questions++;
  g_assert_cmpuint (n_questions, ==, seral_model_count_criteria (sample.model, SERAL_DEPTH_CORE));
  g_assert_nonnull (strstr (html, "default-src 'none'"));
  g_assert_null (strstr (html, "unsafe-inline"));
  g_assert_null (strstr (html, "Ingrid Solheim"));
  g_assert_null (strstr (html, "One list in the CRM"));
  g_assert_nonnull (strstr (html, seral_round_get_id (sample.round)));
}

static void
test_html_text (void)
{
  g_autoptr (GString) html = g_string_new (NULL);

  seral_html_append_text (html, "<b title='\"'>&amp;\x01\xef\xbf\xbf\n");
  g_assert_cmpstr (html->str, ==, "&lt;b title=&#39;&quot;&#39;&gt;&amp;amp;\n");

  g_string_truncate (html, 0);
  seral_html_append_json (html, "data", "{\"a\": \"</script>\"}");
  g_assert_cmpstr (html->str, ==, "<script type=\"application/json\" id=\"data\">{\"a\": \"\\u003c/script>\"}</script>\n");
}

static void
test_csv_back (void)
{
  g_auto (Sample) sample = { NULL, };
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SeralAssessment) other = NULL;
  SeralSheet *sheet;
  SeralAnswer *answer;

  sample_load (&sample, SAMPLE);
  other = read_back (&sample, "Question id;Your answer;Note\npartner-list;4;'=1\nname;Dora;\n", faults, &error);
  g_assert_no_error (error);
  g_assert_nonnull (other);

  sheet = get_only_sheet (other);
  /* The only model of the document need not be named, so that a name is no question. */
  g_assert_cmpstr (seral_sheet_get_respondent_name (sheet), ==, "Dora");
  answer = seral_answer_map_lookup (seral_sheet_get_answers (sheet), "partnerspot", "partner-list");
  g_assert_cmpstr (seral_answer_get_option (answer), ==, "fully");
  g_assert_cmpstr (seral_answer_get_note (answer), ==, "=1");
  g_assert_cmpstr (seral_assessment_get_id (other), ==, seral_assessment_get_id (sample.assessment));
}

/* The same name gives the same sheet; another name another. */
static void
test_sheet_id (void)
{
  const char * const names[] = { "Dora", "Dora", "Emil", "Ingrid Solheim" };
  g_auto (Sample) sample = { NULL, };
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  sample_load (&sample, SAMPLE);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *text = g_strdup_printf ("Question id,Your answer\npartner-list,1\nname,%s\n", names[i]);
      g_autoptr (SeralFaults) faults = seral_faults_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (SeralAssessment) other = read_back (&sample, text, faults, &error);

      g_assert_no_error (error);
      g_ptr_array_add (ids, g_strdup (seral_sheet_get_id (get_only_sheet (other))));
    }

  g_assert_cmpstr (ids->pdata[0], ==, ids->pdata[1]);
  g_assert_cmpstr (ids->pdata[0], !=, ids->pdata[2]);
  g_assert_true (g_uuid_string_is_valid (ids->pdata[0]));
  g_assert_cmpstr (ids->pdata[3], ==, seral_sheet_get_id (sample_get_sheet (&sample)));
}

static void
test_faults (void)
{
  const char * const texts[] = {
    "", "x,y\n1,2\n", "Question id,Your answer\n", "Question id,Your answer\npartner-list,mostly\n",
    "Question id,Your answer\npartner-list,-1\n", "Question id,Your answer\npartner-list,99999999999999999999\n",
    "Question id,Your answer\npartner-list,1x\n", "Question id,Your answer\nno-such,1\n",
    "Model,Question id,Your answer\n../x,partner-list,1\n", "Question id,Your answer\npartner-list,\"1\n",
    "<!DOCTYPE html>", "{\"format\": \"seral-model\"}", "{",
  };
  g_auto (Sample) sample = { NULL, };

  sample_load (&sample, SAMPLE);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (SeralFaults) faults = seral_faults_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (SeralAssessment) other = read_back (&sample, texts[i], faults, &error);

      g_test_message ("%s", texts[i]);
      g_assert_null (other);
      g_assert_nonnull (error);
      g_assert_true (seral_faults_has_errors (faults) || texts[i][0] == '<');
    }
}

/* A language that nobody knows, or that is none, does not keep the answers out. */
static void
test_language (void)
{
  const char * const languages[] = { "tlh", "../../../etc", "de", "" };
  g_auto (Sample) sample = { NULL, };

  sample_load (&sample, SAMPLE);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *text = g_strdup_printf ("Question id,Your answer\npartner-list,1\nname,Dora\nlanguage,%s\n",
                                               languages[i]);
      g_autoptr (SeralFaults) faults = seral_faults_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (SeralAssessment) other = read_back (&sample, text, faults, &error);

      g_assert_no_error (error);
      g_assert_nonnull (other);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/exchange/questionnaire/takes", test_takes);
  g_test_add_func ("/exchange/questionnaire/html", test_html);
  g_test_add_func ("/exchange/questionnaire/html-text", test_html_text);
  g_test_add_func ("/exchange/questionnaire/csv-back", test_csv_back);
  g_test_add_func ("/exchange/questionnaire/sheet-id", test_sheet_id);
  g_test_add_func ("/exchange/questionnaire/faults", test_faults);
  g_test_add_func ("/exchange/questionnaire/language", test_language);

  return g_test_run ();
}
