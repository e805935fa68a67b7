/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-model-use-group.h"
#include "plan/seral-plan-target.h"
#include "words/seral-words.h"

struct _SeralModelUseGroup
{
  AdwPreferencesGroup  parent_instance;

  SeralSession        *session;  /* (owned) */
  SeralModelUse       *use;      /* (owned) */
  SeralModel          *model;    /* (owned) (nullable): NULL where it is not known here */
  GPtrArray           *kinds;    /* (owned) (element-type SeralTarget): as in the row, after "not said" */
  GPtrArray           *apart;    /* (owned) (element-type SeralTarget): asked apart */
  GPtrArray           *switches; /* (owned) (element-type GtkSwitch): one for each of those */
  gboolean             showing;  /* rows are being told, not asked */

  GtkWidget           *remove_button;
  AdwComboRow         *depth_row;
  AdwComboRow         *business_row;
  AdwComboRow         *target_row;
  AdwActionRow        *proposal_row;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_USE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SeralModelUseGroup, seral_model_use_group, ADW_TYPE_PREFERENCES_GROUP)

static SeralChange *
new_change (SeralModelUseGroup *self,
            const char         *name,
            const char         *property,
            const GValue       *value)
{
  return seral_change_new_model_use (name, seral_model_use_get_model (self->use), property, value);
}

static SeralChange *
new_target_change (SeralModelUseGroup *self,
                   const char         *stage)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, stage);
  return new_change (self, _("Target"), "target", &value);
}

static SeralChange *
new_business_change (SeralModelUseGroup *self,
                     const char * const *business)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRV);
  g_value_set_boxed (&value, business);
  return new_change (self, _("Kind of Business"), "business", &value);
}

static const char *
get_proposed_stage (SeralModelUseGroup *self,
                    const char * const *business)
{
  const SeralTarget *target = seral_plan_target_propose (self->model, business);
  const SeralStage *stages;
  guint n_stages;

  if (target == NULL)
    return NULL;
  stages = seral_model_get_stages (self->model, &n_stages);
  return stages[target->stage].id;
}

/* The target goes along with the kind of business, unless the user chose another one. */
static void
send_business (SeralModelUseGroup *self,
               const char * const *business)
{
  const char *target = seral_model_use_get_target (self->use);
  const char *proposed_before = get_proposed_stage (self, seral_model_use_get_business (self->use));
  gboolean follows = target == NULL || g_strcmp0 (target, proposed_before) == 0;
  g_autoptr (SeralChange) set_business = new_business_change (self, business);
  g_autoptr (SeralChange) set_target = new_target_change (self, get_proposed_stage (self, business));
  g_autoptr (SeralChange) group = NULL;

  group = seral_change_new_group (_("Kind of Business"), (SeralChange *[]) { set_business, set_target },
                                  follows ? 2 : 1);
  seral_session_do (self->session, group);
}

/* What the rows say of the business, as ids of targets. */
static void
business_selected_cb (SeralModelUseGroup *self)
{
  g_autoptr (GPtrArray) business = g_ptr_array_new ();
  guint selected = adw_combo_row_get_selected (self->business_row);

  if (self->showing)
    return;

  if (selected > 0 && selected <= self->kinds->len)
    g_ptr_array_add (business, (gpointer) ((const SeralTarget *) g_ptr_array_index (self->kinds, selected - 1))->id);
  for (guint i = 0; i < self->apart->len; i++)
    {
      if (gtk_switch_get_active (g_ptr_array_index (self->switches, i)))
        g_ptr_array_add (business, (gpointer) ((const SeralTarget *) g_ptr_array_index (self->apart, i))->id);
    }
  g_ptr_array_add (business, NULL);
  send_business (self, (const char * const *) business->pdata);
}

static void
depth_selected_cb (SeralModelUseGroup *self)
{
  g_autoptr (SeralChange) change = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  if (self->showing)
    return;

  g_value_init (&value, SERAL_TYPE_DEPTH);
  g_value_set_enum (&value, adw_combo_row_get_selected (self->depth_row) == 1 ? SERAL_DEPTH_FULL : SERAL_DEPTH_CORE);
  change = new_change (self, _("Questions"), "depth", &value);
  seral_session_do (self->session, change);
}

static void
target_selected_cb (SeralModelUseGroup *self)
{
  g_autoptr (SeralChange) change = NULL;
  const SeralStage *stages;
  guint selected = adw_combo_row_get_selected (self->target_row);
  guint n_stages;

  if (self->showing)
    return;

  /* The first row is no target, the second the first stage above the base. */
  stages = seral_model_get_stages (self->model, &n_stages);
  change = new_target_change (self, selected > 0 && selected < n_stages ? stages[selected].id : NULL);
  seral_session_do (self->session, change);
}

static void
show_depth (SeralModelUseGroup *self)
{
  adw_combo_row_set_selected (self->depth_row, seral_model_use_get_depth (self->use) == SERAL_DEPTH_FULL ? 1 : 0);
}

static void
show_business (SeralModelUseGroup *self)
{
  const char * const *business = seral_model_use_get_business (self->use);
  guint selected = 0;

  for (guint i = 0; i < self->kinds->len; i++)
    {
      if (g_strv_contains (business, ((const SeralTarget *) g_ptr_array_index (self->kinds, i))->id))
        selected = i + 1;
    }
  adw_combo_row_set_selected (self->business_row, selected);

  for (guint i = 0; i < self->apart->len; i++)
    {
      const SeralTarget *apart = g_ptr_array_index (self->apart, i);

      gtk_switch_set_active (g_ptr_array_index (self->switches, i), g_strv_contains (business, apart->id));
    }
}

/* Says what the kind of business proposes, and why. */
static void
show_proposal (SeralModelUseGroup *self)
{
  const SeralTarget *target = seral_plan_target_propose (self->model, seral_model_use_get_business (self->use));
  const SeralStage *stages;
  g_autofree char *stage = NULL;
  g_autofree char *title = NULL;
  guint n_stages;

  gtk_widget_set_visible (GTK_WIDGET (self->proposal_row), target != NULL);
  if (target == NULL)
    return;

  stages = seral_model_get_stages (self->model, &n_stages);
  stage = seral_words_stage_short (seral_session_get_catalogue (self->session), &stages[target->stage]);
  /* Translators: %1$s is a kind of business, %2$s a stage such as “Stage 4” */
  title = g_strdup_printf (target->or_above ? _("Proposed for %1$s: %2$s or above")
                                            : _("Proposed for %1$s: %2$s"), target->name, stage);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->proposal_row), title);
  adw_action_row_set_subtitle (self->proposal_row, target->text);
}

static void
show_target (SeralModelUseGroup *self)
{
  const char *target = seral_model_use_get_target (self->use);
  const SeralStage *stages;
  guint selected = 0;
  guint n_stages;

  stages = seral_model_get_stages (self->model, &n_stages);
  for (guint i = 1; i < n_stages; i++)
    {
      if (g_strcmp0 (stages[i].id, target) == 0)
        selected = i;
    }
  adw_combo_row_set_selected (self->target_row, selected);
}

static void
show (SeralModelUseGroup *self)
{
  if (self->model == NULL)
    return;

  self->showing = TRUE;
  show_depth (self);
  show_business (self);
  show_target (self);
  show_proposal (self);
  self->showing = FALSE;
}

static void
fill_depths (SeralModelUseGroup *self)
{
  g_autoptr (GtkStringList) depths = gtk_string_list_new (NULL);
  guint n_core = seral_model_count_criteria (self->model, SERAL_DEPTH_CORE);
  guint n_full = seral_model_count_criteria (self->model, SERAL_DEPTH_FULL);
  /* Translators: how many questions of a model are asked */
  g_autofree char *core = g_strdup_printf (C_("depth", "Quick: %u"), n_core);
  /* Translators: how many questions of a model are asked */
  g_autofree char *full = g_strdup_printf (C_("depth", "In full: %u"), n_full);

  gtk_string_list_append (depths, core);
  gtk_string_list_append (depths, full);
  adw_combo_row_set_model (self->depth_row, G_LIST_MODEL (depths));
  gtk_widget_set_visible (GTK_WIDGET (self->depth_row), n_full > n_core);
}

/* Adds what is asked apart, on top of the kind of business. */
static void
add_switch (SeralModelUseGroup *self,
            const SeralTarget  *target)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_switch_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), target->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), target->text);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_signal_connect_object (button, "notify::active", G_CALLBACK (business_selected_cb), self, G_CONNECT_SWAPPED);

  g_ptr_array_add (self->apart, (gpointer) target);
  g_ptr_array_add (self->switches, button);
}

static void
fill_business (SeralModelUseGroup *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);
  const SeralTarget *targets;
  guint n_targets;

  gtk_string_list_append (kinds, C_("kind of business", "Not said"));
  targets = seral_model_get_targets (self->model, &n_targets);
  for (guint i = 0; i < n_targets; i++)
    {
      if (targets[i].apart)
        {
          add_switch (self, &targets[i]);
          continue;
        }
      gtk_string_list_append (kinds, targets[i].name);
      g_ptr_array_add (self->kinds, (gpointer) &targets[i]);
    }
  adw_combo_row_set_model (self->business_row, G_LIST_MODEL (kinds));
  gtk_widget_set_visible (GTK_WIDGET (self->business_row), self->kinds->len > 0);
}

static void
fill_targets (SeralModelUseGroup *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  const SeralStage *stages;
  guint n_stages;

  gtk_string_list_append (list, C_("target", "None"));
  stages = seral_model_get_stages (self->model, &n_stages);
  for (guint i = 1; i < n_stages; i++)
    {
      g_autofree char *name = seral_words_stage (seral_session_get_catalogue (self->session), &stages[i]);

      gtk_string_list_append (list, name);
    }
  adw_combo_row_set_model (self->target_row, G_LIST_MODEL (list));
}

static void
fill (SeralModelUseGroup *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);

  if (self->model == NULL)
    {
      adw_preferences_group_set_title (group, seral_model_use_get_model (self->use));
      adw_preferences_group_set_description (group, _("This model is not known here"));
      gtk_widget_set_visible (GTK_WIDGET (self->depth_row), FALSE);
      gtk_widget_set_visible (GTK_WIDGET (self->business_row), FALSE);
      gtk_widget_set_visible (GTK_WIDGET (self->target_row), FALSE);
      gtk_widget_set_visible (GTK_WIDGET (self->proposal_row), FALSE);
      return;
    }

  self->showing = TRUE;
  adw_preferences_group_set_title (group, seral_model_get_name (self->model));
  fill_depths (self);
  fill_targets (self);
  fill_business (self);
  self->showing = FALSE;
}

static void
find_model (SeralModelUseGroup *self)
{
  SeralModel *model = seral_model_library_get_model (seral_session_get_library (self->session),
                                                     seral_model_use_get_model (self->use),
                                                     seral_model_use_get_version (self->use), NULL);

  g_set_object (&self->model, model);
}

/* The last model stays: an assessment without one asks nothing. */
static void
set_up_remove (SeralModelUseGroup *self)
{
  GListModel *uses = seral_assessment_get_models (seral_session_get_assessment (self->session));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->remove_button), "models.remove");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->remove_button), "s", seral_model_use_get_model (self->use));
  gtk_widget_set_visible (self->remove_button, g_list_model_get_n_items (uses) > 1);
}

static void
seral_model_use_group_constructed (GObject *object)
{
  SeralModelUseGroup *self = SERAL_MODEL_USE_GROUP (object);

  G_OBJECT_CLASS (seral_model_use_group_parent_class)->constructed (object);

  find_model (self);
  fill (self);
  show (self);
  set_up_remove (self);
  g_signal_connect_object (self->use, "notify", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
}

static void
seral_model_use_group_finalize (GObject *object)
{
  SeralModelUseGroup *self = SERAL_MODEL_USE_GROUP (object);

  g_clear_pointer (&self->kinds, g_ptr_array_unref);
  g_clear_pointer (&self->apart, g_ptr_array_unref);
  g_clear_pointer (&self->switches, g_ptr_array_unref);
  g_clear_object (&self->model);
  g_clear_object (&self->use);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (seral_model_use_group_parent_class)->finalize (object);
}

static void
seral_model_use_group_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  SeralModelUseGroup *self = SERAL_MODEL_USE_GROUP (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_USE:
      g_value_set_object (value, self->use);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_model_use_group_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  SeralModelUseGroup *self = SERAL_MODEL_USE_GROUP (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    case PROP_USE:
      self->use = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_model_use_group_class_init (SeralModelUseGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = seral_model_use_group_constructed;
  object_class->finalize = seral_model_use_group_finalize;
  object_class->get_property = seral_model_use_group_get_property;
  object_class->set_property = seral_model_use_group_set_property;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, SERAL_TYPE_SESSION, flags);
  properties[PROP_USE] = g_param_spec_object ("use", NULL, NULL, SERAL_TYPE_MODEL_USE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-model-use-group.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralModelUseGroup, remove_button);
  gtk_widget_class_bind_template_child (widget_class, SeralModelUseGroup, depth_row);
  gtk_widget_class_bind_template_child (widget_class, SeralModelUseGroup, business_row);
  gtk_widget_class_bind_template_child (widget_class, SeralModelUseGroup, target_row);
  gtk_widget_class_bind_template_child (widget_class, SeralModelUseGroup, proposal_row);
  gtk_widget_class_bind_template_callback (widget_class, depth_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, business_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, target_selected_cb);
}

static void
seral_model_use_group_init (SeralModelUseGroup *self)
{
  self->showing = TRUE;
  self->kinds = g_ptr_array_new ();
  self->apart = g_ptr_array_new ();
  self->switches = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * seral_model_use_group_new:
 * @session: a session
 * @use: one of its document's uses of a model
 *
 * Returns: (transfer floating): a group of rows
 */
GtkWidget *
seral_model_use_group_new (SeralSession  *session,
                           SeralModelUse *use)
{
  g_return_val_if_fail (SERAL_IS_SESSION (session), NULL);
  g_return_val_if_fail (SERAL_IS_MODEL_USE (use), NULL);

  return g_object_new (SERAL_TYPE_MODEL_USE_GROUP, "session", session, "use", use, NULL);
}
