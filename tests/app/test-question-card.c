/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-support.h"
#include "app/seral-answer-row.h"
#include "app/seral-evidence-list.h"
#include "app/seral-evidence-row.h"
#include "app/seral-question-card.h"
#include "app/seral-question-text.h"
#include "page-support.h"

static GtkWidget *
new_card (SeralSession *session,
          const char   *criterion)
{
  const SeralCriterion *found = seral_model_find_criterion (seral_session_get_model (session), criterion);

  return g_object_ref_sink (seral_question_card_new (session, found, 1));
}

static void
choose (GtkWidget *card,
        guint      row)
{
  gtk_widget_activate_action (page_find (card, SERAL_TYPE_ANSWER_ROW, row), "answer.choose", NULL);
}

static GtkTextBuffer *
get_note (GtkWidget *card)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (page_find (card, GTK_TYPE_TEXT_VIEW, 0)));
}

static void
open_details (GtkWidget  *card,
              const char *label)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (page_find_button (card, label)), TRUE);
}

static void
test_answer (void)
{
  g_autoptr (SeralSession) session = support_new_session ("Acme");
  GtkWidget *card = new_card (session, "partner-list");
  SeralQuestionCard *question = SERAL_QUESTION_CARD (card);

  g_assert_true (seral_question_card_is_open (question));
  choose (card, 3);
  g_assert_cmpstr (page_get_option (session, "partner-list"), ==, "fully");
  g_assert_false (seral_question_card_is_open (question));

  page_undo (session);
  seral_question_card_update (question);
  g_assert_true (seral_question_card_is_open (question));
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (page_find (card, SERAL_TYPE_ANSWER_ROW, 3))));
  g_assert_finalize_object (card);
}

static void
test_clear (void)
{
  g_autoptr (SeralSession) session = support_new_session ("Acme");
  GtkWidget *card = new_card (session, "partner-list");

  g_assert_null (page_find_button (card, "Clear"));
  choose (card, 0);
  g_signal_emit_by_name (page_find_button (card, "Clear"), "clicked");
  g_assert_null (page_get_option (session, "partner-list"));
  g_assert_finalize_object (card);
}

/* One word after another is one change to undo. */
static void
test_note (void)
{
  g_autoptr (SeralSession) session = support_new_session ("Acme");
  GtkWidget *card = new_card (session, "partner-list");
  GtkWidget *window = page_present (card, 500, 800);

  open_details (card, "Note");
  page_settle ();
  gtk_text_buffer_insert_at_cursor (get_note (card), "Since", -1);
  gtk_text_buffer_insert_at_cursor (get_note (card), " March", -1);
  g_assert_cmpstr (page_get_note (session, "partner-list"), ==, "Since March");

  page_undo (session);
  g_assert_cmpstr (page_get_note (session, "partner-list"), ==, "");
  seral_question_card_update (SERAL_QUESTION_CARD (card));
  g_assert_cmpint (gtk_text_buffer_get_char_count (get_note (card)), ==, 0);

  page_close (window);
  g_assert_finalize_object (card);
}

/* Leaving a question out asks for the reason, which is the note. */
static void
test_reason (void)
{
  g_autoptr (SeralSession) session = support_new_session ("Acme");
  GtkWidget *card = new_card (session, "partner-collaboration");
  GtkWidget *window = page_present (card, 500, 800);

  choose (card, 5);
  page_settle ();
  g_assert_cmpstr (page_get_option (session, "partner-collaboration"), ==, SERAL_OPTION_NOT_APPLICABLE);
  g_assert_nonnull (page_find_button (card, "Reason"));
  g_assert_true (gtk_widget_is_focus (page_find (card, GTK_TYPE_TEXT_VIEW, 0)));

  page_close (window);
  g_assert_finalize_object (card);
}

static void
test_flag (void)
{
  g_autoptr (SeralSession) session = support_new_session ("Acme");
  const SeralCriterion *criterion = seral_model_find_criterion (seral_session_get_model (session), "partner-list");
  GtkWidget *card = new_card (session, "partner-list");
  GtkToggleButton *flag = GTK_TOGGLE_BUTTON (page_find (card, GTK_TYPE_TOGGLE_BUTTON, 0));

  gtk_toggle_button_set_active (flag, TRUE);
  g_assert_true (seral_answer_get_flagged (seral_session_get_answer (session, criterion)));
  page_undo (session);
  seral_question_card_update (SERAL_QUESTION_CARD (card));
  g_assert_false (gtk_toggle_button_get_active (flag));
  g_assert_finalize_object (card);
}

static const SeralEvidence *
get_evidence (SeralSession *session,
              guint        *n)
{
  const SeralCriterion *criterion = seral_model_find_criterion (seral_session_get_model (session), "partner-list");

  return seral_answer_get_evidence (seral_session_get_answer (session, criterion), n);
}

static void
type (GtkWidget  *row,
      guint       entry,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (page_find (row, ADW_TYPE_ENTRY_ROW, entry)), text);
}

static void
test_evidence (void)
{
  g_autoptr (SeralSession) session = support_new_session ("Acme");
  GtkWidget *card = new_card (session, "partner-list");
  GtkWidget *window = page_present (card, 500, 900);
  const SeralEvidence *evidence;
  guint n = 0;

  open_details (card, "Evidence");
  page_settle ();
  g_signal_emit_by_name (page_find_button (card, "Add Evidence"), "clicked");
  get_evidence (session, &n);
  g_assert_cmpuint (n, ==, 0);
  seral_question_card_update (SERAL_QUESTION_CARD (card));
  g_assert_cmpuint (page_count (card, SERAL_TYPE_EVIDENCE_ROW), ==, 1);

  type (page_find (card, SERAL_TYPE_EVIDENCE_ROW, 0), 0, "CRM report");
  type (page_find (card, SERAL_TYPE_EVIDENCE_ROW, 0), 1, "https://example.org/report");
  evidence = get_evidence (session, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (evidence[0].text, ==, "CRM report");
  g_assert_cmpstr (evidence[0].url, ==, "https://example.org/report");
  g_assert_nonnull (page_find_button (card, "Evidence (1)"));

  g_signal_emit_by_name (page_find_button (card, "Add Evidence"), "clicked");
  type (page_find (card, SERAL_TYPE_EVIDENCE_ROW, 1), 0, "Contract");
  evidence = get_evidence (session, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (evidence[1].text, ==, "Contract");

  page_undo (session);
  seral_question_card_update (SERAL_QUESTION_CARD (card));
  g_assert_cmpuint (page_count (card, SERAL_TYPE_EVIDENCE_ROW), ==, 1);

  g_signal_emit_by_name (page_find (card, SERAL_TYPE_EVIDENCE_ROW, 0), "removed");
  get_evidence (session, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpuint (page_count (card, SERAL_TYPE_EVIDENCE_ROW), ==, 0);

  page_close (window);
  g_assert_finalize_object (card);
}

/* Every link can be asked for; which are opened is seral-link's to say, and to be told. */
static void
test_link (void)
{
  static const char * const links[] = { "https://example.org/", "file:///etc/passwd", "report.pdf", "" };

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      GtkWidget *row = g_object_ref_sink (seral_evidence_row_new ("Report", links[i]));

      g_assert_cmpuint (page_count (row, GTK_TYPE_BUTTON), ==, links[i][0] != '\0' ? 2 : 1);
      g_assert_finalize_object (row);
    }
}

static void
test_carried_over (void)
{
  g_autoptr (SeralSession) session = support_new_session ("Acme");
  const SeralCriterion *criterion = seral_model_find_criterion (seral_session_get_model (session), "partner-list");
  g_autoptr (SeralAnswer) given = seral_answer_new ("fully");
  g_autoptr (SeralAnswer) old = seral_answer_with_carried_over (given, TRUE);
  GtkWidget *card;

  seral_session_set_answer (session, criterion, old, "Carry Over", NULL);
  card = new_card (session, "partner-list");
  g_signal_emit_by_name (page_find_button (card, "Still True"), "clicked");
  g_assert_false (seral_answer_get_carried_over (seral_session_get_answer (session, criterion)));
  g_assert_cmpstr (page_get_option (session, "partner-list"), ==, "fully");
  g_assert_null (page_find_button (card, "Still True"));
  g_assert_finalize_object (card);
}

static void
test_text (void)
{
  g_autoptr (SeralSession) session = support_new_session ("Acme");
  SeralModel *model = seral_session_get_model (session);
  const SeralCriterion *criterion = seral_model_find_criterion (model, "revenue-influenced");
  g_autofree char *words = seral_question_text_words (model, criterion);
  g_autofree char *origin = seral_question_text_origin (seral_session_get_catalogue (session), model, criterion);

  g_assert_true (g_str_has_prefix (words, "<b>Influenced revenue</b>"));
  g_assert_nonnull (strstr (origin, criterion->provenance.ref));
  g_assert_nonnull (strstr (origin, "Stage 2, Managed Partners; it is a key question"));
  g_assert_nonnull (strstr (origin, "influenced revenue"));
  g_assert_true (pango_parse_markup (words, -1, 0, NULL, NULL, NULL, NULL));
  g_assert_true (pango_parse_markup (origin, -1, 0, NULL, NULL, NULL, NULL));
}

static void
add_tests (void)
{
  g_test_add_func ("/app/question-card/answer", test_answer);
  g_test_add_func ("/app/question-card/clear", test_clear);
  g_test_add_func ("/app/question-card/note", test_note);
  g_test_add_func ("/app/question-card/reason", test_reason);
  g_test_add_func ("/app/question-card/flag", test_flag);
  g_test_add_func ("/app/question-card/evidence", test_evidence);
  g_test_add_func ("/app/question-card/link", test_link);
  g_test_add_func ("/app/question-card/carried-over", test_carried_over);
  g_test_add_func ("/app/question-card/text", test_text);
}

int
main (int   argc,
      char *argv[])
{
  return support_run (&argc, &argv, add_tests);
}
