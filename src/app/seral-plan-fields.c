/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-date-row.h"
#include "app/seral-owner-row.h"
#include "app/seral-part-field.h"
#include "app/seral-plan-fields.h"
#include "app/seral-question-row.h"
#include "app/seral-resource-row.h"
#include "plan/seral-plan-work.h"
#include "words/seral-words-plan.h"

static void
bind (SeralSession  *session,
      SeralPlanItem *item,
      const char    *property,
      const char    *name,
      GtkWidget     *widget)
{
  const SeralPartField field = {
    .session = session,
    .part = SERAL_PART (item),
    .id = seral_plan_item_get_id (item),
    .property = property,
    .name = name,
    .setter = seral_change_new_plan_item,
  };

  seral_part_field_bind (&field, widget);
}

/* Takes @widget, which is a row. */
static void
add_field (AdwExpanderRow *row,
           SeralSession   *session,
           SeralPlanItem  *item,
           const char     *property,
           const char     *title,
           GtkWidget      *widget)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (widget), title);
  bind (session, item, property, title, widget);
  adw_expander_row_add_row (row, widget);
}

static GtkWidget *
new_status_row (SeralCatalogue *catalogue)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *row = adw_combo_row_new ();

  for (SeralPlanStatus status = SERAL_PLAN_STATUS_OPEN; status <= SERAL_PLAN_STATUS_DROPPED; status++)
    gtk_string_list_append (names, seral_words_plan_status (catalogue, status));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));

  return row;
}

/* Tab leaves a note, as it leaves every other field. */
static GtkWidget *
new_note (SeralSession  *session,
          SeralPlanItem *item)
{
  GtkWidget *view = gtk_text_view_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_widget_set_size_request (view, -1, 48);
  gtk_widget_add_css_class (view, "note");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Note"), -1);
  bind (session, item, "note", _("Note"), view);

  return view;
}

static void
add_note (AdwExpanderRow *row,
          SeralSession   *session,
          SeralPlanItem  *item)
{
  GtkWidget *note_row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *label = gtk_label_new (_("Note"));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "secondary");
  gtk_widget_add_css_class (box, "note-field");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), new_note (session, item));

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (note_row), FALSE);
  gtk_widget_set_focusable (note_row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (note_row), box);
  adw_expander_row_add_row (row, note_row);
}

/* What it is for: the questions it is to settle, each with the way to it. */
static void
add_questions (AdwExpanderRow *row,
               SeralSession   *session,
               SeralPlanItem  *item)
{
  SeralModel *model = seral_session_get_model (session);
  const char * const *ids = seral_plan_item_get_criteria (item);

  if (!seral_plan_work_belongs_to (item, model))
    return;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const SeralCriterion *criterion = seral_model_find_criterion (model, ids[i]);
      g_autofree char *now = NULL;
      g_autofree char *subtitle = NULL;

      if (criterion == NULL)
        continue;
      now = seral_question_row_dup_now (session, criterion->index);
      /* Translators: of a question that an item of the plan is to settle; %s says how it is answered now,
       * such as: Now “Partly”. */
      subtitle = g_strdup_printf (_("To settle this. %s."), now);
      adw_expander_row_add_row (row, seral_question_row_new (session, criterion->index, subtitle));
    }
}

static void
add_resource (AdwExpanderRow *row,
              SeralSession   *session,
              SeralPlanItem  *item)
{
  const SeralAction *action = seral_plan_work_find_action (item, seral_session_get_model (session));

  if (action != NULL && action->resource >= 0)
    adw_expander_row_add_row (row, seral_resource_row_new (session, (guint) action->resource));
}

/**
 * seral_plan_fields_add:
 * @row: a row, to stand below
 * @session: the document
 * @item: an item of its plan
 *
 * Adds all that an item has to fill in, and what it is for.
 */
void
seral_plan_fields_add (AdwExpanderRow *row,
                       SeralSession   *session,
                       SeralPlanItem  *item)
{
  GListModel *plan;

  g_return_if_fail (ADW_IS_EXPANDER_ROW (row));
  g_return_if_fail (SERAL_IS_SESSION (session));
  g_return_if_fail (SERAL_IS_PLAN_ITEM (item));

  plan = seral_assessment_get_plan (seral_session_get_assessment (session));
  add_field (row, session, item, "title", C_("plan", "What to Do"), adw_entry_row_new ());
  add_field (row, session, item, "status", C_("plan", "Status"),
             new_status_row (seral_session_get_catalogue (session)));
  add_field (row, session, item, "owner", C_("plan", "Owner"), seral_owner_row_new (plan));
  add_field (row, session, item, "start", C_("plan", "Start"), g_object_new (SERAL_TYPE_DATE_ROW, NULL));
  add_field (row, session, item, "due", C_("plan", "Due"), g_object_new (SERAL_TYPE_DATE_ROW, NULL));
  add_field (row, session, item, "milestone", C_("plan", "Milestone"), adw_entry_row_new ());
  add_field (row, session, item, "budget", C_("plan", "Budget"), adw_entry_row_new ());
  add_field (row, session, item, "outcome", C_("plan", "Expected Outcome"), adw_entry_row_new ());
  add_note (row, session, item);
  add_questions (row, session, item);
  add_resource (row, session, item);
}
