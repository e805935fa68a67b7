/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-support.h"
#include "app/seral-add-model-group.h"
#include "app/seral-date-row.h"
#include "app/seral-properties.h"
#include "assessment/seral-model-use.h"

typedef struct
{
  SeralSession *session;
  GtkWidget    *parent;
  GtkWidget    *dialog;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->session = support_new_session ("Acme");
  fixture->parent = gtk_window_new ();
  fixture->dialog = seral_properties_present (GTK_WINDOW (fixture->parent), fixture->session);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_ref (fixture->dialog);
  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  support_finalize (fixture->dialog);
  gtk_window_destroy (GTK_WINDOW (fixture->parent));
  support_finalize (fixture->session);
}

static SeralAssessment *
get_assessment (Fixture *fixture)
{
  return seral_session_get_assessment (fixture->session);
}

static SeralHistory *
get_history (Fixture *fixture)
{
  return seral_document_get_history (seral_session_get_document (fixture->session));
}

static GtkWidget *
get_row (Fixture    *fixture,
         const char *title)
{
  GtkWidget *row = support_find_row (fixture->dialog, title);

  g_assert_nonnull (row);
  return row;
}

static void
test_text (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *row = get_row (fixture, "Organisation");

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Acme");

  /* What is typed in one go is undone in one go. */
  gtk_editable_set_text (GTK_EDITABLE (row), "Acme H");
  gtk_editable_set_text (GTK_EDITABLE (row), "Acme Holding");
  g_assert_cmpstr (seral_assessment_get_organisation_name (get_assessment (fixture)), ==, "Acme Holding");
  seral_history_undo (get_history (fixture));
  g_assert_cmpstr (seral_assessment_get_organisation_name (get_assessment (fixture)), ==, "Acme");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Acme");
  g_assert_false (seral_document_get_modified (seral_session_get_document (fixture->session)));
}

static void
test_round_and_sheet (Fixture       *fixture,
                      gconstpointer  data)
{
  gtk_editable_set_text (GTK_EDITABLE (get_row (fixture, "Partners in Scope")), "Alliances");
  gtk_editable_set_text (GTK_EDITABLE (get_row (fixture, "Role")), "Head of Channel");
  g_assert_cmpstr (seral_round_get_scope (seral_session_get_round (fixture->session)), ==, "Alliances");
  g_assert_cmpstr (seral_sheet_get_respondent_role (seral_session_get_sheet (fixture->session)), ==,
                   "Head of Channel");
}

/* A date counts when it is one and was meant. */
static void
test_date (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *row = get_row (fixture, "Started On");

  gtk_editable_set_text (GTK_EDITABLE (row), "2024-02-31");
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  g_signal_emit_by_name (row, "apply");
  g_assert_null (seral_assessment_get_programme_start (get_assessment (fixture)));

  gtk_editable_set_text (GTK_EDITABLE (row), "2024-02-29");
  g_assert_false (gtk_widget_has_css_class (row, "error"));
  g_assert_null (seral_assessment_get_programme_start (get_assessment (fixture)));
  g_signal_emit_by_name (row, "apply");
  g_assert_cmpstr (seral_assessment_get_programme_start (get_assessment (fixture)), ==, "2024-02-29");

  seral_history_undo (get_history (fixture));
  g_assert_cmpstr (seral_date_row_get_date (SERAL_DATE_ROW (row)), ==, "");
}

static const char *
get_target (Fixture *fixture)
{
  return seral_model_use_get_target (seral_assessment_find_model_use (get_assessment (fixture), "partnerspot"));
}

/* The kind of business proposes a target, until the user chooses one. */
static void
test_target (Fixture       *fixture,
             gconstpointer  data)
{
  AdwComboRow *business = ADW_COMBO_ROW (get_row (fixture, "Kind of Business"));
  AdwComboRow *target = ADW_COMBO_ROW (get_row (fixture, "Target"));

  g_assert_null (get_target (fixture));
  adw_combo_row_set_selected (business, 1);
  g_assert_cmpstr (get_target (fixture), ==, "partner-program");
  g_assert_cmpuint (adw_combo_row_get_selected (target), ==, 2);
  adw_combo_row_set_selected (business, 2);
  g_assert_cmpstr (get_target (fixture), ==, "partner-ecosystem");

  adw_combo_row_set_selected (target, 4);
  g_assert_cmpstr (get_target (fixture), ==, "orchestrated-ecosystem");
  adw_combo_row_set_selected (business, 1);
  g_assert_cmpstr (get_target (fixture), ==, "orchestrated-ecosystem");

  /* The kind of business and the target that went along go back together. */
  seral_history_undo (get_history (fixture));
  seral_history_undo (get_history (fixture));
  seral_history_undo (get_history (fixture));
  g_assert_cmpstr (get_target (fixture), ==, "partner-program");
  g_assert_cmpuint (adw_combo_row_get_selected (business), ==, 1);
}

static void
test_depth (Fixture       *fixture,
            gconstpointer  data)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (get_row (fixture, "Questions")), 1);
  g_assert_cmpint (seral_session_get_depth (fixture->session), ==, SERAL_DEPTH_FULL);
}

static void
test_models (Fixture       *fixture,
             gconstpointer  data)
{
  GListModel *uses = seral_assessment_get_models (get_assessment (fixture));

  gtk_widget_activate_action (support_find_child (fixture->dialog, SERAL_TYPE_ADD_MODEL_GROUP), "models.add", "s",
                              "workspan");
  g_assert_cmpuint (g_list_model_get_n_items (uses), ==, 2);
  g_assert_cmpstr (seral_model_get_id (seral_session_get_model (fixture->session)), ==, "workspan");

  gtk_widget_activate_action (fixture->dialog, "models.remove", "s", "workspan");
  g_assert_cmpuint (g_list_model_get_n_items (uses), ==, 1);
  g_assert_cmpstr (seral_model_get_id (seral_session_get_model (fixture->session)), ==, "partnerspot");
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

static void
add_tests (void)
{
  ADD ("/app/properties/text", test_text);
  ADD ("/app/properties/round-and-sheet", test_round_and_sheet);
  ADD ("/app/properties/date", test_date);
  ADD ("/app/properties/target", test_target);
  ADD ("/app/properties/depth", test_depth);
  ADD ("/app/properties/models", test_models);
}

int
main (int   argc,
      char *argv[])
{
  return support_run (&argc, &argv, add_tests);
}
