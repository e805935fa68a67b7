/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-phase-group.h"
#include "app/seral-resource-row.h"
#include "base/seral-date.h"
#include "plan/seral-plan-proposal.h"
#include "words/seral-words-plan.h"

struct _SeralPhaseGroup
{
  GtkBox parent_instance;

  SeralSession *session; /* (owned) */
  int level;             /* of the stage it leads to, or keeps */
  gboolean sustain;
};

G_DEFINE_FINAL_TYPE (SeralPhaseGroup, seral_phase_group, GTK_TYPE_BOX)

static const SeralArea areas[] = { SERAL_AREA_PROCESS, SERAL_AREA_PLATFORM, SERAL_AREA_PEOPLE, SERAL_AREA_NONE };

/* What was dropped is in the plan as well, and is opened again there. */
static gboolean
is_missing (SeralSession           *session,
            const SeralPhaseAction *action)
{
  SeralPlanItem *item = seral_plan_proposal_find_item (seral_session_get_assessment (session),
                                                       seral_session_get_model (session), action->action);

  return item == NULL;
}

/* The answers may have changed since the button was made: the phase is laid out again. */
static SeralPlanPhases *
create_phases (SeralPhaseGroup *self)
{
  return seral_plan_phases_new (seral_session_get_result (self->session), self->level);
}

static const SeralPhase *
find_phase (SeralPhaseGroup *self,
            SeralPlanPhases *phases)
{
  for (guint i = 0; i < seral_plan_phases_get_n (phases); i++)
    {
      const SeralPhase *phase = seral_plan_phases_get (phases, i);

      if (phase->stage->level == self->level && phase->sustain == self->sustain)
        return phase;
    }

  return NULL;
}

static void
on_add_all_clicked (SeralPhaseGroup *self)
{
  g_autoptr (SeralPlanPhases) phases = create_phases (self);
  const SeralPhase *phase = find_phase (self, phases);
  g_autoptr (SeralChange) change = NULL;
  GDate today;

  seral_date_today (&today);
  if (phase != NULL)
    change = seral_plan_proposal_add_phase (_("Add What the Stage Takes"), seral_session_get_assessment (self->session),
                                            seral_session_get_result (self->session), phase, &today);
  if (change != NULL)
    seral_session_do (self->session, change);
}

static void
add_action (SeralPhaseGroup *self,
            const char      *id)
{
  g_autoptr (SeralPlanPhases) phases = create_phases (self);
  const SeralPhase *phase = find_phase (self, phases);
  g_autoptr (SeralChange) change = NULL;
  GDate today;

  seral_date_today (&today);
  for (guint i = 0; phase != NULL && i < phase->n_actions; i++)
    if (g_str_equal (phase->actions[i].action->id, id))
      change = seral_plan_proposal_add_action (_("Add to the Plan"), seral_session_get_assessment (self->session),
                                               seral_session_get_result (self->session), &phase->actions[i], &today);
  if (change != NULL)
    seral_session_do (self->session, change);
}

static void
on_add_clicked (GtkButton       *button,
                SeralPhaseGroup *self)
{
  add_action (self, g_object_get_data (G_OBJECT (button), "action"));
}

static GtkWidget *
new_add_button (SeralPhaseGroup   *self,
                const SeralAction *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");
  /* Translators: adds one thing to do to the plan; %s is its title. */
  g_autofree char *name = g_strdup_printf (_("Add to the Plan: %s"), action->title);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  g_object_set_data_full (G_OBJECT (button), "action", g_strdup (action->id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_add_clicked), self, 0);

  return button;
}

static GtkWidget *
new_row (SeralPhaseGroup   *self,
         const SeralAction *action)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = new_add_button (self, action);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), action->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), action->detail);
  if (action->resource >= 0)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               seral_resource_row_new_button (self->session, (guint) action->resource));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  if (action->detail[0] != '\0')
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, action->detail, -1);

  return row;
}

static void
add_area (SeralPhaseGroup  *self,
          const SeralPhase *phase,
          SeralArea         area)
{
  GtkWidget *group = NULL;

  for (guint i = 0; i < phase->n_actions; i++)
    {
      const SeralAction *action = phase->actions[i].action;

      if (action->area != area || !is_missing (self->session, &phase->actions[i]))
        continue;
      if (group == NULL)
        {
          group = adw_preferences_group_new ();
          gtk_widget_add_css_class (group, "area");
          adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group),
                                           seral_words_area (seral_session_get_catalogue (self->session), area));
          gtk_box_append (GTK_BOX (self), group);
        }
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_row (self, action));
    }
}

/* What to build for the step, and how long that usually takes. */
static char *
dup_description (SeralPhaseGroup  *self,
                 const SeralPhase *phase)
{
  SeralModel *model = seral_session_get_model (self->session);
  const SeralTransition *transition = seral_model_get_transition_to (model, phase->stage->level);
  g_autofree char *months = NULL;

  if (phase->sustain || transition == NULL)
    return NULL;

  months = seral_words_months (seral_session_get_catalogue (self->session), transition->months);
  if (months[0] == '\0')
    return g_strdup_printf (_("What the step stands on: %s."), transition->capability);

  /* Translators: what to build for a step, and how long it takes, such as “6 to 18 months”. */
  return g_strdup_printf (_("What the step stands on: %s. Usually %s."), transition->capability, months);
}

static GtkWidget *
new_label (const char *text,
           const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0, "hexpand", TRUE, NULL);

  gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
new_add_all_button (SeralPhaseGroup *self,
                    const char      *title,
                    gboolean         next)
{
  /* Translators: adds everything that a stage takes to the plan. */
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Add All"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, title, -1);
  if (next)
    gtk_widget_add_css_class (button, "suggested-action");
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_add_all_clicked), self, G_CONNECT_SWAPPED);

  return button;
}

static void
add_head (SeralPhaseGroup  *self,
          const SeralPhase *phase,
          gboolean          next)
{
  g_autofree char *words = seral_words_phase (seral_session_get_catalogue (self->session), phase);
  g_autofree char *description = dup_description (self, phase);
  g_autofree char *stage = seral_words_stage_short (seral_session_get_catalogue (self->session), phase->stage);
  /* Translators: heading over proposals for the plan; %s is such as “Stage 3”. */
  g_autofree char *title = g_strdup_printf (_("What %s Takes"), stage);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  if (next)
    gtk_box_append (GTK_BOX (texts), new_label (title, "title-4"));
  if (description != NULL)
    gtk_box_append (GTK_BOX (texts), new_label (description, "secondary"));
  if (!next && !phase->sustain)
    gtk_box_append (GTK_BOX (texts), new_label (_("One stage at a time: what one builds, the next one stands on."),
                                                "secondary"));
  gtk_box_append (GTK_BOX (head), texts);
  if (seral_phase_group_count (self->session, phase) > 0)
    gtk_box_append (GTK_BOX (head), new_add_all_button (self, words, next));
  gtk_box_append (GTK_BOX (self), head);
}

static void
seral_phase_group_dispose (GObject *object)
{
  g_clear_object (&SERAL_PHASE_GROUP (object)->session);

  G_OBJECT_CLASS (seral_phase_group_parent_class)->dispose (object);
}

static void
seral_phase_group_class_init (SeralPhaseGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = seral_phase_group_dispose;
}

static void
seral_phase_group_init (SeralPhaseGroup *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
}

/**
 * seral_phase_group_new:
 * @session: what is looked at; it has a result
 * @phase: a phase laid out from its result; not kept
 * @next: whether it leads to the next stage
 *
 * Makes a group of what the phase takes.
 *
 * Returns: (transfer floating): the group
 */
GtkWidget *
seral_phase_group_new (SeralSession     *session,
                       const SeralPhase *phase,
                       gboolean          next)
{
  SeralPhaseGroup *self;

  g_return_val_if_fail (SERAL_IS_SESSION (session), NULL);
  g_return_val_if_fail (phase != NULL, NULL);

  self = g_object_new (SERAL_TYPE_PHASE_GROUP, NULL);
  self->session = g_object_ref (session);
  self->level = phase->stage->level;
  self->sustain = phase->sustain;
  add_head (self, phase, next);
  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    add_area (self, phase, areas[i]);

  return GTK_WIDGET (self);
}

/**
 * seral_phase_group_count:
 * @session: what is looked at
 * @phase: a phase
 *
 * Returns: how many things of the phase are not in the plan yet
 */
guint
seral_phase_group_count (SeralSession     *session,
                         const SeralPhase *phase)
{
  guint n = 0;

  g_return_val_if_fail (SERAL_IS_SESSION (session), 0);
  g_return_val_if_fail (phase != NULL, 0);

  for (guint i = 0; i < phase->n_actions; i++)
    if (is_missing (session, &phase->actions[i]))
      n++;

  return n;
}
