/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-support.h"
#include "app/seral-answer-group.h"
#include "app/seral-answer-row.h"
#include "page-support.h"

static void
chosen_cb (GtkWidget  *group,
           const char *option,
           GPtrArray  *chosen)
{
  g_ptr_array_add (chosen, g_strdup (option));
}

static GtkWidget *
new_group (SeralSession *session,
           const char   *criterion,
           GPtrArray    *chosen)
{
  SeralModel *model = seral_session_get_model (session);
  GtkWidget *group = seral_answer_group_new ();

  seral_answer_group_set_question (SERAL_ANSWER_GROUP (group), seral_session_get_catalogue (session), model,
                                   seral_model_find_criterion (model, criterion));
  g_signal_connect (group, "chosen", G_CALLBACK (chosen_cb), chosen);

  return group;
}

static gboolean
is_chosen (GtkWidget *group,
           guint      row)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (page_find (group, SERAL_TYPE_ANSWER_ROW, row)));
}

/* Assistive technologies see a radio button with its words, its state and an action. */
static void
test_row (void)
{
  GtkWidget *row = g_object_ref_sink (seral_answer_row_new ("partly", "Partly", "For some of them.", 2));

  g_assert_cmpstr (seral_answer_row_get_option (SERAL_ANSWER_ROW (row)), ==, "partly");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_ROLE_RADIO);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, "Partly");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "For some of them.");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_CHECKED,
                                    GTK_ACCESSIBLE_TRISTATE_FALSE);

  g_assert_true (gtk_widget_activate_action (row, "answer.choose", NULL));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (row)));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_CHECKED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
  g_assert_finalize_object (row);
}

static void
test_options (void)
{
  g_autoptr (SeralSession) session = support_new_session ("Acme");
  g_autoptr (GPtrArray) chosen = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *group = g_object_ref_sink (new_group (session, "partner-collaboration", chosen));

  g_assert_cmpuint (page_count (group, SERAL_TYPE_ANSWER_ROW), ==, 6);
  g_assert_cmpstr (seral_answer_group_get_option (SERAL_ANSWER_GROUP (group), 1), ==, "no");
  g_assert_cmpstr (seral_answer_group_get_option (SERAL_ANSWER_GROUP (group), 4), ==, "fully");
  g_assert_cmpstr (seral_answer_group_get_option (SERAL_ANSWER_GROUP (group), 5), ==, SERAL_OPTION_DONT_KNOW);
  g_assert_cmpstr (seral_answer_group_get_option (SERAL_ANSWER_GROUP (group), 6), ==, SERAL_OPTION_NOT_APPLICABLE);
  g_assert_null (seral_answer_group_get_option (SERAL_ANSWER_GROUP (group), 7));
  g_assert_null (seral_answer_group_get_option (SERAL_ANSWER_GROUP (group), 0));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (group), GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  g_assert_finalize_object (group);
}

/* Where a question cannot be left out, that is not offered. */
static void
test_not_applicable (void)
{
  g_autoptr (SeralSession) session = support_new_session ("Acme");
  g_autoptr (GPtrArray) chosen = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *group = g_object_ref_sink (new_group (session, "partner-list", chosen));

  g_assert_cmpuint (page_count (group, SERAL_TYPE_ANSWER_ROW), ==, 5);
  g_assert_finalize_object (group);
}

static void
test_select (void)
{
  g_autoptr (SeralSession) session = support_new_session ("Acme");
  g_autoptr (GPtrArray) chosen = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *group = g_object_ref_sink (new_group (session, "partner-list", chosen));

  seral_answer_group_set_selected (SERAL_ANSWER_GROUP (group), "largely");
  g_assert_true (is_chosen (group, 2));
  seral_answer_group_set_selected (SERAL_ANSWER_GROUP (group), "perhaps");
  g_assert_false (is_chosen (group, 2));
  seral_answer_group_set_selected (SERAL_ANSWER_GROUP (group), SERAL_OPTION_DONT_KNOW);
  g_assert_true (is_chosen (group, 4));
  seral_answer_group_set_selected (SERAL_ANSWER_GROUP (group), NULL);
  g_assert_false (is_chosen (group, 4));
  g_assert_cmpuint (chosen->len, ==, 0);

  gtk_widget_activate_action (page_find (group, SERAL_TYPE_ANSWER_ROW, 1), "answer.choose", NULL);
  g_assert_cmpuint (chosen->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (chosen, 0), ==, "partly");
  g_assert_finalize_object (group);
}

/* Moving through the answers must never answer. */
static void
test_focus (void)
{
  g_autoptr (SeralSession) session = support_new_session ("Acme");
  g_autoptr (GPtrArray) chosen = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *group = new_group (session, "partner-list", chosen);
  GtkWidget *button = gtk_button_new_with_label ("After");
  GtkWidget *window;

  gtk_box_append (GTK_BOX (box), group);
  gtk_box_append (GTK_BOX (box), button);
  window = page_present (box, 400, 600);

  g_assert_true (gtk_widget_grab_focus (group));
  g_assert_true (gtk_widget_is_focus (page_find (group, SERAL_TYPE_ANSWER_ROW, 0)));
  for (guint i = 0; i < 3; i++)
    gtk_widget_child_focus (window, GTK_DIR_DOWN);
  g_assert_cmpuint (chosen->len, ==, 0);

  g_assert_true (gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_is_focus (button));

  seral_answer_group_set_selected (SERAL_ANSWER_GROUP (group), "largely");
  g_assert_true (gtk_widget_child_focus (window, GTK_DIR_TAB_BACKWARD));
  g_assert_true (gtk_widget_is_focus (page_find (group, SERAL_TYPE_ANSWER_ROW, 2)));
  page_close (window);
}

static void
add_tests (void)
{
  g_test_add_func ("/app/answers/row", test_row);
  g_test_add_func ("/app/answers/options", test_options);
  g_test_add_func ("/app/answers/not-applicable", test_not_applicable);
  g_test_add_func ("/app/answers/select", test_select);
  g_test_add_func ("/app/answers/focus", test_focus);
}

int
main (int   argc,
      char *argv[])
{
  return support_run (&argc, &argv, add_tests);
}
