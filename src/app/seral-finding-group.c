/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-finding-group.h"
#include "app/seral-question-row.h"
#include "plan/seral-plan-findings.h"
#include "words/seral-words-plan.h"

struct _SeralFindingGroup
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows; /* (element-type GtkWidget): children, a finding each */
};

G_DEFINE_FINAL_TYPE (SeralFindingGroup, seral_finding_group, ADW_TYPE_PREFERENCES_GROUP)

static const char *
get_icon_name (const SeralPlanFinding *finding)
{
  if (finding->kind == SERAL_PLAN_FINDING_CONFIRM)
    return "dialog-question-symbolic";
  if (finding->kind == SERAL_PLAN_FINDING_WITHOUT_OWNER)
    return "avatar-default-symbolic";

  return seral_plan_finding_is_warning (finding) ? "dialog-warning-symbolic" : "dialog-information-symbolic";
}

static GtkWidget *
new_icon (const SeralPlanFinding *finding)
{
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "icon-name", get_icon_name (finding), NULL);

  gtk_widget_add_css_class (icon, "secondary");

  return icon;
}

static GtkWidget *
new_row (SeralSession           *session,
         const SeralPlanFinding *finding)
{
  SeralCatalogue *catalogue = seral_session_get_catalogue (session);
  const char *title = seral_words_finding_title (catalogue, finding);
  g_autofree char *text = seral_words_finding (catalogue, seral_session_get_result (session), finding);
  GtkWidget *row;

  if (finding->criteria->len > 0)
    {
      /* What is to be confirmed leads to where it is asked. */
      row = adw_expander_row_new ();
      seral_question_row_add_all (ADW_EXPANDER_ROW (row), session, title, finding->criteria);
      adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), text);
      adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), new_icon (finding));
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
    }
  else
    {
      row = adw_action_row_new ();
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), new_icon (finding));
    }

  g_object_set (row, "use-markup", FALSE, NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);

  return row;
}

static void
remove_rows (SeralFindingGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));

  g_ptr_array_set_size (self->rows, 0);
}

static void
seral_finding_group_finalize (GObject *object)
{
  g_ptr_array_unref (SERAL_FINDING_GROUP (object)->rows);

  G_OBJECT_CLASS (seral_finding_group_parent_class)->finalize (object);
}

static void
seral_finding_group_class_init (SeralFindingGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = seral_finding_group_finalize;
}

static void
seral_finding_group_init (SeralFindingGroup *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Is It Realistic?"));
}

static guint
count_warnings (GPtrArray *findings)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    if (seral_plan_finding_is_warning (g_ptr_array_index (findings, i)))
      n++;

  return n;
}

/**
 * seral_finding_group_show:
 * @self: a group
 * @session: what is looked at; it has a result
 * @findings: (element-type SeralPlanFinding): what was found about the plan
 *
 * Shows what was found.
 */
void
seral_finding_group_show (SeralFindingGroup *self,
                          SeralSession      *session,
                          GPtrArray         *findings)
{
  g_return_if_fail (SERAL_IS_FINDING_GROUP (self));
  g_return_if_fail (SERAL_IS_SESSION (session));
  g_return_if_fail (findings != NULL);

  remove_rows (self);
  for (guint i = 0; i < findings->len; i++)
    {
      GtkWidget *row = new_row (session, g_ptr_array_index (findings, i));

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
      g_ptr_array_add (self->rows, row);
    }

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         count_warnings (findings) == 0
                                           ? _("Nothing in the plan contradicts what the model knows.") : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), findings->len > 0);
}
