/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "assessment-support.h"

#define HEAD "'format':'seral-assessment','formatVersion':1"

/* The faults of a document as "/pointer " for errors and "(/pointer) " for warnings. */
static char *
list_faults (SeralFaults *faults)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < seral_faults_get_n (faults); i++)
    {
      const SeralFault *fault = seral_faults_get (faults, i);

      g_string_append_printf (text, fault->severity == SERAL_FAULT_ERROR ? "%s " : "(%s) ", fault->pointer);
    }

  return g_string_free (text, FALSE);
}

static void
assert_faults (const char *text,
               const char *expected)
{
  g_autoptr (GBytes) bytes = support_bytes (text);
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SeralAssessment) assessment = seral_assessment_new_from_bytes (bytes, faults, &error);
  g_autofree char *found = list_faults (faults);

  g_assert_cmpstr (found, ==, expected);

  if (seral_faults_has_errors (faults))
    {
      g_assert_error (error, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_INVALID);
      g_assert_null (assessment);
    }
  else
    {
      g_assert_no_error (error);
      g_assert_nonnull (assessment);
    }
}

static void
test_format (void)
{
  assert_faults ("{}", " ");
  assert_faults ("{'format':'seral-model','formatVersion':1}", "/format ");
  assert_faults ("{'format':1,'formatVersion':1}", "/format ");
  assert_faults ("{'format':'seral-assessment','id':'a'}", " ");
  assert_faults ("{'format':'seral-assessment','formatVersion':0,'id':'a'}", "/formatVersion ");
  assert_faults ("{'format':'seral-assessment','formatVersion':'1','id':'a'}", "/formatVersion ");
  assert_faults ("[]", " ");
}

static void
test_syntax (void)
{
  g_autoptr (GBytes) bytes = support_bytes ("{'format':\n'seral-assessment',}");
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (seral_assessment_new_from_bytes (bytes, faults, &error));
  g_assert_error (error, SERAL_JSON_ERROR, SERAL_JSON_ERROR_SYNTAX);
  g_assert_cmpuint (seral_faults_get_n (faults), ==, 1);
  g_assert_cmpuint (seral_faults_get (faults, 0)->line, ==, 2);
}

static void
test_too_new (void)
{
  g_autoptr (GBytes) bytes = support_bytes ("{'format':'seral-assessment','formatVersion':2,'rounds':5}");
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) error_alone = NULL;
  g_autofree char *found = NULL;

  g_assert_null (seral_assessment_new_from_bytes (bytes, faults, &error));
  g_assert_error (error, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_TOO_NEW);

  /* What else differs in a newer format is no fault. */
  found = list_faults (faults);
  g_assert_cmpstr (found, ==, "/formatVersion ");

  g_assert_null (seral_assessment_new_from_bytes (bytes, NULL, &error_alone));
  g_assert_error (error_alone, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_TOO_NEW);
}

static void
test_missing_ids (void)
{
  g_autoptr (GBytes) bytes =
    support_bytes ("{" HEAD ",'rounds':[{'date':'2026-01-01','sheets':[{'answers':{}},{'id':''}]}],'plan':[{}],'indicators':[{}]}");
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SeralAssessment) assessment = seral_assessment_new_from_bytes (bytes, faults, &error);
  g_autofree char *found = list_faults (faults);

  g_assert_no_error (error);
  g_assert_cmpstr (found, ==,
                   "() (/rounds/0) (/rounds/0/sheets/0) (/rounds/0/sheets/1) (/plan/0) (/indicators/0) ");
  g_assert_true (g_uuid_string_is_valid (seral_assessment_get_id (assessment)));
  g_assert_true (g_uuid_string_is_valid (seral_sheet_get_id (support_first_sheet (assessment))));
}

static void
test_duplicate_ids (void)
{
  assert_faults ("{" HEAD ",'id':'a',"
                 "'models':[{'id':'m','version':'1.0.0'},{'id':'m','version':'2.0.0'}],"
                 "'rounds':[{'id':'r','date':'2026-01-01','sheets':[{'id':'s'},{'id':'t'},{'id':'s'}]},"
                 "{'id':'r','date':'2026-01-02','sheets':[{'id':'s'}]}],"
                 "'plan':[{'id':'p'},{'id':'p'},{'id':'p'}],"
                 "'indicators':[{'id':'i'},{'id':'i'}]}",
                 "/models/1 /rounds/0/sheets/2 /rounds/1 /plan/1 /plan/2 /indicators/1 ");
}

static void
test_models (void)
{
  assert_faults ("{" HEAD ",'id':'a','models':[{'version':'1.0.0'},{'id':'m'},{'id':'','version':'1'},"
                 "{'id':'n','version':'1.0.0','depth':'deep','business':'x'},7]}",
                 "/models/0 /models/1 /models/2/id /models/3/depth /models/3/business /models/4 ");
}

static void
test_all_at_once (void)
{
  assert_faults ("{" HEAD ",'id':7,'title':false,'organisation':'Acme','programmeStart':'2024-13-01','models':{},"
                 "'rounds':[{'id':'r','date':'yesterday','consolidation':'best','sheets':[{'id':'s','respondent':3,"
                 "'answers':{'m':{'c':{'option':1,'note':[],'evidence':[4,{'text':5,'url':6}],'flagged':'yes'},'d':8}}}]},"
                 "{'id':'q'}],"
                 "'plan':[{'id':'p','start':'2026-02-30','due':'2026-1-1','status':'paused','criteria':[1,'c']}],"
                 "'indicators':[{'id':'f','better':'faster','log':[{'value':1},{'date':'2026-01-01'},"
                 "{'date':'2026-01-01','value':'many'}]}],"
                 "'resources':{'m':['I.1',2],'n':3},'embeddedModels':[{},{'id':'x','version':1},9]}",
                 "/id () /title /organisation /programmeStart /models "
                 "/rounds/0/date /rounds/0/consolidation /rounds/0/sheets/0/respondent "
                 "/rounds/0/sheets/0/answers/m/c/option /rounds/0/sheets/0/answers/m/c/note "
                 "/rounds/0/sheets/0/answers/m/c/evidence/0 /rounds/0/sheets/0/answers/m/c/evidence/1/text "
                 "/rounds/0/sheets/0/answers/m/c/evidence/1/url /rounds/0/sheets/0/answers/m/c/flagged "
                 "/rounds/0/sheets/0/answers/m/d /rounds/1 "
                 "/plan/0/criteria/0 /plan/0/start /plan/0/due /plan/0/status "
                 "/indicators/0/better /indicators/0/log/0 /indicators/0/log/1 /indicators/0/log/2/value "
                 "/resources/m/1 /resources/n /embeddedModels/0 /embeddedModels/0 /embeddedModels/1/version /embeddedModels/2 ");
}

static void
test_error_message (void)
{
  g_autoptr (GBytes) one = support_bytes ("{" HEAD ",'id':'a','title':7}");
  g_autoptr (GBytes) two = support_bytes ("{" HEAD ",'rounds':[{}],'title':7}");
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) error_two = NULL;

  g_assert_null (seral_assessment_new_from_bytes (one, NULL, &error));
  g_assert_error (error, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "/title: "));
  g_assert_null (strstr (error->message, "several"));

  g_assert_null (seral_assessment_new_from_bytes (two, NULL, &error_two));
  g_assert_error (error_two, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_INVALID);
  g_assert_nonnull (strstr (error_two->message, "several"));
}

static void
test_unknown_is_no_fault (void)
{
  assert_faults ("{" HEAD ",'id':'a','new':{'x':1},'organisation':{'new':1},"
                 "'models':[{'id':'m','version':'1','new':1}],"
                 "'rounds':[{'id':'r','date':'2026-01-01','new':1,'sheets':[{'id':'s','new':1,'respondent':{'new':1},"
                 "'answers':{'nobody':{'knows':{'option':'this','new':1,'evidence':[{'new':1}]}}}}]}],"
                 "'plan':[{'id':'p','new':1}],'indicators':[{'id':'f','new':1,'log':[{'date':'2026-01-01','value':1,'new':1}]}]}",
                 "");
}

static char *
repeat (const char *text,
        guint       n)
{
  GString *all = g_string_sized_new (n * strlen (text));

  for (guint i = 0; i < n; i++)
    g_string_append (all, text);

  return g_string_free (all, FALSE);
}

static void
test_long_texts (void)
{
  g_autofree char *long_text = repeat ("x", SERAL_ASSESSMENT_MAX_TEXT + 1);
  g_autofree char *long_name = repeat ("n", SERAL_ASSESSMENT_MAX_NAME + 1);
  g_autofree char *text = NULL;

  text = g_strdup_printf ("{" HEAD ",'id':'a','title':'%s','rounds':[{'id':'r','date':'2026-01-01','sheets':[{'id':'s',"
                          "'answers':{'m':{'c':{'note':'%s'},'%s':{}},'%s':{}}}]}],"
                          "'plan':[{'id':'p','criteria':['c','%s']}],'resources':{'m':['%s']}}",
                          long_text, long_text, long_name, long_name, long_text, long_text);

  assert_faults (text,
                 "/title /rounds/0/sheets/0/answers "
                 "/rounds/0/sheets/0/answers/m /rounds/0/sheets/0/answers/m/c/note "
                 "/plan/0/criteria /resources/m ");
}

static void
test_much_evidence (void)
{
  g_autofree char *pieces = repeat ("{'text':'x'},", SERAL_ASSESSMENT_MAX_EVIDENCE);
  g_autofree char *text =
    g_strdup_printf ("{" HEAD ",'id':'a','rounds':[{'id':'r','date':'2026-01-01','sheets':[{'id':'s',"
                     "'answers':{'m':{'c':{'evidence':[%s{'text':'one more'}]}}}}]}]}", pieces);

  assert_faults (text, "/rounds/0/sheets/0/answers/m/c/evidence ");
}

static void
test_many_parts (void)
{
  g_autofree char *items = repeat ("{'id':''},", SERAL_ASSESSMENT_MAX_PARTS);
  g_autofree char *text = g_strdup_printf ("{" HEAD ",'id':'a','plan':[%s{'id':'one-more'}],'indicators':{}}", items);

  assert_faults (text, "/plan /indicators ");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/assessment/faults/format", test_format);
  g_test_add_func ("/assessment/faults/syntax", test_syntax);
  g_test_add_func ("/assessment/faults/too-new", test_too_new);
  g_test_add_func ("/assessment/faults/missing-ids", test_missing_ids);
  g_test_add_func ("/assessment/faults/duplicate-ids", test_duplicate_ids);
  g_test_add_func ("/assessment/faults/models", test_models);
  g_test_add_func ("/assessment/faults/all-at-once", test_all_at_once);
  g_test_add_func ("/assessment/faults/error-message", test_error_message);
  g_test_add_func ("/assessment/faults/unknown-is-no-fault", test_unknown_is_no_fault);
  g_test_add_func ("/assessment/faults/long-texts", test_long_texts);
  g_test_add_func ("/assessment/faults/much-evidence", test_much_evidence);
  g_test_add_func ("/assessment/faults/many-parts", test_many_parts);

  return g_test_run ();
}
