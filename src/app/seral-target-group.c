/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "app/seral-target-group.h"
#include "assessment/seral-model-use.h"
#include "plan/seral-plan-target.h"
#include "words/seral-words-plan.h"

struct _SeralTargetGroup
{
  AdwPreferencesGroup parent_instance;

  SeralSession *session;    /* (owned) (nullable) */
  SeralModel *model;        /* (owned) (nullable): what the rows offer */
  GPtrArray *apart;         /* (element-type GtkSwitch): what is asked apart; each knows its target */
  GPtrArray *apart_rows;    /* (element-type GtkWidget): the rows they are in */
  gboolean updating;

  AdwComboRow *stage_row;
  AdwComboRow *business_row;
  AdwActionRow *proposal_row;
  GtkWidget *accept_button;
};

G_DEFINE_FINAL_TYPE (SeralTargetGroup, seral_target_group, ADW_TYPE_PREFERENCES_GROUP)

static SeralModelUse *
get_use (SeralTargetGroup *self)
{
  return seral_assessment_find_model_use (seral_session_get_assessment (self->session),
                                          seral_model_get_id (self->model));
}

static gboolean
describes (SeralTargetGroup  *self,
           const SeralTarget *target)
{
  const char * const *business = seral_model_use_get_business (get_use (self));

  return business != NULL && g_strv_contains (business, target->id);
}

/* The nth way to describe a business of which one holds; NULL past the end. */
static const SeralTarget *
get_business (SeralModel *model,
              guint       position)
{
  guint n = 0;
  const SeralTarget *targets = seral_model_get_targets (model, &n);

  for (guint i = 0; i < n; i++)
    if (!targets[i].apart && position-- == 0)
      return &targets[i];

  return NULL;
}

static void
send (SeralTargetGroup *self,
      const char       *name,
      const char       *property,
      const GValue     *value)
{
  g_autoptr (SeralChange) change = seral_change_new_model_use (name, seral_model_get_id (self->model), property,
                                                               value);

  seral_session_do (self->session, change);
  seral_target_group_show (self, self->session);
}

static void
send_target (SeralTargetGroup *self,
             const SeralStage *stage)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, stage != NULL ? stage->id : NULL);
  send (self, _("Target"), "target", &value);
}

static void
send_business (SeralTargetGroup *self)
{
  const SeralTarget *targets = seral_model_get_targets (self->model, NULL);
  const SeralTarget *business = get_business (self->model, adw_combo_row_get_selected (self->business_row) - 1);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_auto (GValue) value = G_VALUE_INIT;

  if (adw_combo_row_get_selected (self->business_row) > 0 && business != NULL)
    g_ptr_array_add (ids, (gpointer) business->id);
  for (guint i = 0; i < self->apart->len; i++)
    {
      GtkSwitch *toggle = g_ptr_array_index (self->apart, i);
      guint target = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (toggle), "target"));

      if (gtk_switch_get_active (toggle))
        g_ptr_array_add (ids, (gpointer) targets[target].id);
    }
  g_ptr_array_add (ids, NULL);

  g_value_init (&value, G_TYPE_STRV);
  g_value_set_boxed (&value, ids->pdata);
  send (self, _("Kind of Business"), "business", &value);
}

static void
on_stage_selected (SeralTargetGroup *self)
{
  guint selected = adw_combo_row_get_selected (self->stage_row);
  int base;

  if (self->updating || self->model == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;

  base = seral_model_get_base_level (self->model);
  send_target (self, selected > 0 ? seral_model_get_stage_at_level (self->model, base + (int) selected) : NULL);
}

static void
on_business_selected (SeralTargetGroup *self)
{
  if (!self->updating && self->model != NULL &&
      adw_combo_row_get_selected (self->business_row) != GTK_INVALID_LIST_POSITION)
    send_business (self);
}

static void
on_apart_changed (SeralTargetGroup *self)
{
  if (!self->updating)
    send_business (self);
}

static const SeralTarget *
get_proposal (SeralTargetGroup *self)
{
  return seral_plan_target_propose (self->model, seral_model_use_get_business (get_use (self)));
}

static void
on_accept_clicked (SeralTargetGroup *self)
{
  const SeralTarget *proposal = get_proposal (self);
  const SeralStage *stages = seral_model_get_stages (self->model, NULL);

  if (proposal != NULL)
    send_target (self, &stages[proposal->stage]);
}

static void
offer_stages (SeralTargetGroup *self)
{
  SeralCatalogue *catalogue = seral_session_get_catalogue (self->session);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n = 0;
  const SeralStage *stages = seral_model_get_stages (self->model, &n);

  /* Translators: no target is chosen. */
  gtk_string_list_append (names, C_("target", "None yet"));
  for (guint i = 1; i < n; i++)
    {
      g_autofree char *name = seral_words_stage (catalogue, &stages[i]);

      gtk_string_list_append (names, name);
    }

  adw_combo_row_set_model (self->stage_row, G_LIST_MODEL (names));
}

static void
offer_business (SeralTargetGroup *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const SeralTarget *business;

  /* Translators: no kind of business is chosen. */
  gtk_string_list_append (names, C_("business", "Not said"));
  for (guint i = 0; (business = get_business (self->model, i)) != NULL; i++)
    gtk_string_list_append (names, business->name);

  adw_combo_row_set_model (self->business_row, G_LIST_MODEL (names));
  gtk_widget_set_visible (GTK_WIDGET (self->business_row), get_business (self->model, 0) != NULL);
}

static void
add_apart (SeralTargetGroup  *self,
           const SeralTarget *target,
           guint              index)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *toggle = gtk_switch_new ();

  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (toggle), "target", GUINT_TO_POINTER (index));
  g_signal_connect_object (toggle, "notify::active", G_CALLBACK (on_apart_changed), self, G_CONNECT_SWAPPED);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), target->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), target->text);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);

  g_ptr_array_add (self->apart, toggle);
  g_ptr_array_add (self->apart_rows, row);
}

/* What is proposed follows from all that is said before it. */
static void
move_to_end (SeralTargetGroup *self,
             GtkWidget        *row)
{
  g_object_ref (row);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_object_unref (row);
}

static void
offer_apart (SeralTargetGroup *self)
{
  guint n = 0;
  const SeralTarget *targets = seral_model_get_targets (self->model, &n);

  for (guint i = 0; i < self->apart_rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->apart_rows, i));
  g_ptr_array_set_size (self->apart_rows, 0);
  g_ptr_array_set_size (self->apart, 0);

  for (guint i = 0; i < n; i++)
    if (targets[i].apart)
      add_apart (self, &targets[i], i);

  move_to_end (self, GTK_WIDGET (self->proposal_row));
}

static void
offer (SeralTargetGroup *self,
       SeralModel       *model)
{
  if (self->model == model)
    return;

  g_set_object (&self->model, model);
  offer_stages (self);
  offer_business (self);
  offer_apart (self);
}

/* How far it is; and of one that lies below, or beyond the next two, what the model says of that. */
static char *
dup_way (SeralTargetGroup *self,
         int               target)
{
  SeralCatalogue *catalogue = seral_session_get_catalogue (self->session);
  SeralResult *result = seral_session_get_result (self->session);
  g_autofree char *place = seral_words_target_place (catalogue, result, target);
  SeralDistance distance;

  if (place[0] != '\0')
    return g_steal_pointer (&place);

  seral_plan_target_measure (result, target, &distance);

  return seral_words_way (catalogue, &distance);
}

static void
show_target (SeralTargetGroup *self)
{
  int base = seral_model_get_base_level (self->model);
  int target = seral_session_get_target_level (self->session);
  g_autofree char *way = target > base ? dup_way (self, target) : NULL;

  adw_combo_row_set_selected (self->stage_row, target > base ? (guint) (target - base) : 0);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), way);
}

static void
show_business (SeralTargetGroup *self)
{
  const SeralTarget *targets = seral_model_get_targets (self->model, NULL);
  const SeralTarget *business;
  guint selected = 0;

  for (guint i = 0; (business = get_business (self->model, i)) != NULL; i++)
    if (describes (self, business))
      selected = i + 1;
  adw_combo_row_set_selected (self->business_row, selected);

  for (guint i = 0; i < self->apart->len; i++)
    {
      GtkSwitch *toggle = g_ptr_array_index (self->apart, i);
      guint target = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (toggle), "target"));

      gtk_switch_set_active (toggle, describes (self, &targets[target]));
    }
}

/* Proposed is what the publisher says of such a business, and why; nothing is aimed
 * for until the user says so. */
static void
show_proposal (SeralTargetGroup *self)
{
  const SeralTarget *proposal = get_proposal (self);
  const SeralStage *stages = seral_model_get_stages (self->model, NULL);
  int target = seral_session_get_target_level (self->session);
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->proposal_row), proposal != NULL);
  if (proposal == NULL)
    return;

  name = seral_words_stage (seral_session_get_catalogue (self->session), &stages[proposal->stage]);
  title = g_strdup_printf (proposal->or_above ? _("Proposed: %s, or above") : _("Proposed: %s"), name);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->proposal_row), title);
  adw_action_row_set_subtitle (self->proposal_row, proposal->text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->proposal_row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  proposal->text, -1);
  gtk_widget_set_visible (self->accept_button, target != stages[proposal->stage].level);
}

static void
seral_target_group_dispose (GObject *object)
{
  SeralTargetGroup *self = SERAL_TARGET_GROUP (object);

  g_clear_object (&self->model);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (seral_target_group_parent_class)->dispose (object);
}

static void
seral_target_group_finalize (GObject *object)
{
  SeralTargetGroup *self = SERAL_TARGET_GROUP (object);

  g_ptr_array_unref (self->apart);
  g_ptr_array_unref (self->apart_rows);

  G_OBJECT_CLASS (seral_target_group_parent_class)->finalize (object);
}

static void
seral_target_group_class_init (SeralTargetGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = seral_target_group_dispose;
  object_class->finalize = seral_target_group_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-target-group.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralTargetGroup, stage_row);
  gtk_widget_class_bind_template_child (widget_class, SeralTargetGroup, business_row);
  gtk_widget_class_bind_template_child (widget_class, SeralTargetGroup, proposal_row);
  gtk_widget_class_bind_template_child (widget_class, SeralTargetGroup, accept_button);
  gtk_widget_class_bind_template_callback (widget_class, on_accept_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_business_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_stage_selected);
}

static void
seral_target_group_init (SeralTargetGroup *self)
{
  self->apart = g_ptr_array_new ();
  self->apart_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * seral_target_group_show:
 * @self: a group
 * @session: what is looked at; it has a model and a result
 *
 * Shows the session's target, and how far it is.
 */
void
seral_target_group_show (SeralTargetGroup *self,
                         SeralSession     *session)
{
  g_return_if_fail (SERAL_IS_TARGET_GROUP (self));
  g_return_if_fail (SERAL_IS_SESSION (session));

  self->updating = TRUE;
  g_set_object (&self->session, session);
  offer (self, seral_session_get_model (session));
  show_target (self);
  show_business (self);
  show_proposal (self);
  self->updating = FALSE;
}
