/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-support.h"
#include "assessment/seral-model-use.h"

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
message_cb (SeralSession *session,
            const char   *message,
            char        **kept)
{
  g_free (*kept);
  *kept = g_strdup (message);
}

static void
set_text (SeralSession *session,
          const char   *property,
          const char   *text)
{
  g_autoptr (SeralChange) change = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  change = seral_change_new_document ("Change", property, &value);
  g_assert_true (seral_session_do (session, change));
}

static void
test_new (void)
{
  SeralSession *session = support_new_session ("Acme");
  SeralResult *result = seral_session_get_result (session);

  g_assert_cmpstr (seral_model_get_id (seral_session_get_model (session)), ==, "partnerspot");
  g_assert_cmpint (seral_session_get_depth (session), ==, SERAL_DEPTH_CORE);
  g_assert_nonnull (seral_session_get_round (session));
  g_assert_nonnull (seral_session_get_sheet (session));
  g_assert_cmpint (seral_session_get_target_level (session), <,
                   seral_model_get_base_level (seral_session_get_model (session)));
  g_assert_cmpuint (seral_result_get_n_answered (result), ==, 0);
  g_assert_cmpuint (seral_result_get_n_total (result), ==, 12);
  g_assert_finalize_object (session);
}

/* Every answer gives a new result, once, that knows the answer. */
static void
test_answer (void)
{
  SeralSession *session = support_new_session ("Acme");
  const SeralCriterion *criterion;
  guint count = 0;

  g_signal_connect_swapped (session, "notify::result", G_CALLBACK (count_cb), &count);
  support_answer (session, "partner-list", "fully");
  g_assert_cmpuint (count, ==, 1);
  g_assert_cmpuint (seral_result_get_n_answered (seral_session_get_result (session)), ==, 1);

  criterion = seral_model_find_criterion (seral_session_get_model (session), "partner-list");
  g_assert_cmpstr (seral_answer_get_option (seral_session_get_answer (session, criterion)), ==, "fully");

  seral_history_undo (seral_document_get_history (seral_session_get_document (session)));
  g_assert_cmpuint (count, ==, 2);
  g_assert_cmpuint (seral_result_get_n_answered (seral_session_get_result (session)), ==, 0);
  g_assert_null (seral_session_get_answer (session, criterion));
  g_assert_finalize_object (session);
}

static void
check_fit_cb (SeralSession *session)
{
  SeralModel *model = seral_session_get_model (session);

  g_assert_true (seral_result_get_model (seral_session_get_result (session)) == model);
  g_assert_true (seral_result_get_depth (seral_session_get_result (session)) == seral_session_get_depth (session));
}

static SeralModelEntry *
find_entry (SeralSession *session,
            const char   *id)
{
  return seral_model_library_find (seral_session_get_library (session), id, NULL);
}

/* Whoever hears that the model is another sees the result that belongs to it. */
static void
test_add_model (void)
{
  SeralSession *session = support_new_session ("Acme");
  SeralHistory *history = seral_document_get_history (seral_session_get_document (session));

  g_signal_connect (session, "notify", G_CALLBACK (check_fit_cb), NULL);
  seral_session_add_model (session, find_entry (session, "workspan"));
  g_assert_cmpstr (seral_model_get_id (seral_session_get_model (session)), ==, "workspan");
  g_assert_cmpuint (g_list_model_get_n_items (seral_assessment_get_models (seral_session_get_assessment (session))),
                    ==, 2);

  seral_session_set_model_id (session, "partnerspot");
  g_assert_cmpstr (seral_model_get_id (seral_session_get_model (session)), ==, "partnerspot");

  /* Of a model that is asked no more nothing stays behind. */
  seral_session_set_model_id (session, "workspan");
  seral_history_undo (history);
  g_assert_cmpstr (seral_model_get_id (seral_session_get_model (session)), ==, "partnerspot");
  g_assert_finalize_object (session);
}

static void
test_add_model_twice (void)
{
  SeralSession *session = support_new_session ("Acme");
  g_autofree char *message = NULL;

  g_signal_connect (session, "message", G_CALLBACK (message_cb), &message);
  seral_session_add_model (session, find_entry (session, "partnerspot"));
  g_assert_nonnull (message);
  g_assert_false (seral_document_get_modified (seral_session_get_document (session)));
  g_assert_finalize_object (session);
}

static void
test_target (void)
{
  SeralSession *session = support_new_session ("Acme");
  g_autoptr (SeralChange) change = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  guint count = 0;

  g_signal_connect_swapped (session, "notify::target-level", G_CALLBACK (count_cb), &count);
  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, "partner-ecosystem");
  change = seral_change_new_model_use ("Target", "partnerspot", "target", &value);
  g_assert_true (seral_session_do (session, change));
  g_assert_cmpint (seral_session_get_target_level (session), ==, 4);
  g_assert_cmpuint (count, ==, 1);
  g_assert_finalize_object (session);
}

static void
test_depth (void)
{
  SeralSession *session = support_new_session ("Acme");
  g_autoptr (SeralChange) change = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  g_signal_connect (session, "notify", G_CALLBACK (check_fit_cb), NULL);
  g_value_init (&value, SERAL_TYPE_DEPTH);
  g_value_set_enum (&value, SERAL_DEPTH_FULL);
  change = seral_change_new_model_use ("Questions", "partnerspot", "depth", &value);
  g_assert_true (seral_session_do (session, change));
  g_assert_cmpint (seral_session_get_depth (session), ==, SERAL_DEPTH_FULL);
  g_assert_cmpuint (seral_result_get_n_total (seral_session_get_result (session)), >, 12);
  g_assert_finalize_object (session);
}

/* A change that is refused is told, and changes nothing. */
static void
test_message (void)
{
  SeralSession *session = support_new_session ("Acme");
  g_autoptr (SeralChange) change = seral_change_new_remove_model_use ("Remove", "nobody");
  g_autofree char *message = NULL;

  g_signal_connect (session, "message", G_CALLBACK (message_cb), &message);
  g_assert_false (seral_session_do (session, change));
  g_assert_nonnull (message);
  g_assert_finalize_object (session);
}

/* A document whose model nobody knows can still be looked at. */
static void
test_unknown_model (void)
{
  g_autoptr (SeralAssessment) assessment = seral_assessment_new ("Acme", "", "nobody", "1.0.0", SERAL_DEPTH_CORE);
  g_autoptr (SeralDocument) document = seral_document_new (assessment);
  SeralSession *session;

  session = seral_session_new (document, seral_document_get_library (document), seral_catalogue_get_default ());
  g_assert_null (seral_session_get_model (session));
  g_assert_null (seral_session_get_result (session));
  set_text (session, "title", "Still here");
  g_assert_null (seral_session_get_result (session));
  g_assert_finalize_object (session);
}

static void
question_cb (SeralSession *session,
             guint         criterion,
             guint        *kept)
{
  *kept = criterion;
}

static void
test_request_question (void)
{
  SeralSession *session = support_new_session ("Acme");
  guint criterion = G_MAXUINT;

  g_signal_connect (session, "question-requested", G_CALLBACK (question_cb), &criterion);
  seral_session_request_question (session, 7);
  g_assert_cmpuint (criterion, ==, 7);
  g_assert_finalize_object (session);
}

static void
add_tests (void)
{
  g_test_add_func ("/app/session/new", test_new);
  g_test_add_func ("/app/session/answer", test_answer);
  g_test_add_func ("/app/session/add-model", test_add_model);
  g_test_add_func ("/app/session/add-model/twice", test_add_model_twice);
  g_test_add_func ("/app/session/target", test_target);
  g_test_add_func ("/app/session/depth", test_depth);
  g_test_add_func ("/app/session/message", test_message);
  g_test_add_func ("/app/session/unknown-model", test_unknown_model);
  g_test_add_func ("/app/session/request-question", test_request_question);
}

int
main (int   argc,
      char *argv[])
{
  return support_run (&argc, &argv, add_tests);
}
