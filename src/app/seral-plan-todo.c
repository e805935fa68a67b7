/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-finding-group.h"
#include "app/seral-model-switcher.h"
#include "app/seral-phase-group.h"
#include "app/seral-plan-list.h"
#include "app/seral-plan-todo.h"
#include "app/seral-resource-row.h"
#include "app/seral-target-group.h"
#include "base/seral-date.h"
#include "plan/seral-plan-closing.h"
#include "plan/seral-plan-findings.h"
#include "plan/seral-plan-proposal.h"
#include "words/seral-words-plan.h"

struct _SeralPlanTodo
{
  AdwBin parent_instance;

  SeralSession *session;     /* (owned) (nullable) */
  SeralModel *model;         /* (owned) (nullable): what the templates are shown of */
  GPtrArray *later_rows;     /* (element-type GtkWidget): in later_group */
  GPtrArray *resource_rows;  /* (element-type GtkWidget) (nullable): one per resource of the model */

  SeralModelSwitcher *switcher;
  GtkLabel *headline;
  GtkLabel *standing;
  GtkLabel *closing;
  SeralTargetGroup *target;
  SeralPlanList *list;
  GtkEditable *own_row;
  AdwBin *next_bin;
  AdwPreferencesGroup *later_group;
  SeralFindingGroup *findings;
  AdwPreferencesGroup *resource_group;
  GtkLabel *source;
};

G_DEFINE_FINAL_TYPE (SeralPlanTodo, seral_plan_todo, ADW_TYPE_BIN)

/* The level the plan leads to: the target, else the next stage. */
static int
get_last_level (SeralPlanTodo *self)
{
  SeralResult *result = seral_session_get_result (self->session);
  int target = seral_session_get_target_level (self->session);

  return target > seral_model_get_base_level (seral_result_get_model (result)) ? target
                                                                              : seral_result_get_level (result) + 1;
}

static void
append_sentence (GString    *text,
                 const char *sentence)
{
  if (sentence[0] == '\0')
    return;
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
}

static guint
append_closing (SeralPlanTodo  *self,
                GString        *text,
                SeralPlanScope  scope)
{
  SeralResult *result = seral_session_get_result (self->session);
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (SeralResult) closed = NULL;
  g_autofree char *words = NULL;

  items = seral_plan_closing_select (seral_assessment_get_plan (seral_session_get_assessment (self->session)),
                                     seral_session_get_model (self->session), scope);
  closed = seral_plan_closing_score (result, items);
  words = seral_words_closing (seral_session_get_catalogue (self->session), result, closed, items->len, scope);
  append_sentence (text, words);

  return items->len;
}

/* What the plan would do to the stage, or how to begin one. */
static void
show_closing (SeralPlanTodo *self,
              gboolean       something_to_add)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_done = append_closing (self, text, SERAL_PLAN_SCOPE_DONE);
  g_autoptr (GString) all = g_string_new (NULL);

  if (append_closing (self, all, SERAL_PLAN_SCOPE_ALL) > n_done)
    append_sentence (text, all->str);
  if (seral_plan_list_get_n (self->list) == 0)
    append_sentence (text, something_to_add
                             ? _("Nothing is planned yet: add all that the next stage takes, or what suits you of it.")
                             : _("Nothing is planned yet."));

  gtk_label_set_label (self->closing, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->closing), text->len > 0);
}

static void
show_head (SeralPlanTodo    *self,
           const SeralPhase *next)
{
  SeralCatalogue *catalogue = seral_session_get_catalogue (self->session);
  SeralResult *result = seral_session_get_result (self->session);
  g_autofree char *headline = next != NULL ? seral_words_phase (catalogue, next)
                                           : g_strdup (_("You Are Where You Want to Be"));
  g_autofree char *standing = seral_words_headline (catalogue, result);
  g_autofree char *source = seral_words_source (catalogue, seral_result_get_model (result));

  gtk_label_set_label (self->headline, headline);
  gtk_label_set_label (self->standing, standing);
  gtk_label_set_label (self->source, source);
}

static void
on_later_expanded (AdwExpanderRow *row,
                   GParamSpec     *pspec,
                   SeralPlanTodo  *self)
{
  int level = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "level"));
  g_autoptr (SeralPlanPhases) phases = seral_plan_phases_new (seral_session_get_result (self->session), level);
  gboolean sustain = g_object_get_data (G_OBJECT (row), "sustain") != NULL;

  g_signal_handlers_disconnect_by_func (row, on_later_expanded, self);
  for (guint i = 0; i < seral_plan_phases_get_n (phases); i++)
    {
      const SeralPhase *phase = seral_plan_phases_get (phases, i);
      GtkWidget *holder, *group;

      if (phase->stage->level != level || phase->sustain != sustain)
        continue;
      holder = adw_preferences_row_new ();
      group = seral_phase_group_new (self->session, phase, FALSE);
      gtk_widget_add_css_class (group, "phase");
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (holder), FALSE);
      gtk_widget_set_focusable (holder, FALSE);
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (holder), group);
      adw_expander_row_add_row (row, holder);
    }
}

static char *
dup_count (guint n)
{
  if (n == 0)
    return g_strdup (_("All of it is in the plan"));

  return g_strdup_printf (ngettext ("%u thing to do is not in the plan", "%u things to do are not in the plan", n), n);
}

/* Later stages wait until somebody asks: one at a time. */
static GtkWidget *
new_later_row (SeralPlanTodo    *self,
               const SeralPhase *phase,
               gboolean          expanded)
{
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *title = seral_words_phase (seral_session_get_catalogue (self->session), phase);
  g_autofree char *subtitle = dup_count (seral_phase_group_count (self->session, phase));

  g_object_set (row, "use-markup", FALSE, "title", title, "subtitle", subtitle, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
  g_object_set_data (G_OBJECT (row), "level", GINT_TO_POINTER (phase->stage->level));
  g_object_set_data (G_OBJECT (row), "sustain", GINT_TO_POINTER (phase->sustain));
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (on_later_expanded), self, 0);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), expanded);

  return row;
}

static gboolean
was_open (GPtrArray        *rows,
          const SeralPhase *phase)
{
  for (guint i = 0; i < rows->len; i++)
    {
      GObject *row = g_ptr_array_index (rows, i);

      if (GPOINTER_TO_INT (g_object_get_data (row, "level")) == phase->stage->level &&
          (g_object_get_data (row, "sustain") != NULL) == phase->sustain)
        return adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row));
    }

  return FALSE;
}

static void
show_later (SeralPlanTodo   *self,
            SeralPlanPhases *phases,
            gboolean         has_next)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  for (guint i = has_next ? 1 : 0; i < seral_plan_phases_get_n (phases); i++)
    {
      const SeralPhase *phase = seral_plan_phases_get (phases, i);

      g_ptr_array_add (rows, new_later_row (self, phase, was_open (self->later_rows, phase)));
    }

  for (guint i = 0; i < self->later_rows->len; i++)
    adw_preferences_group_remove (self->later_group, g_ptr_array_index (self->later_rows, i));
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_add (self->later_group, g_ptr_array_index (rows, i));

  g_ptr_array_unref (self->later_rows);
  self->later_rows = g_steal_pointer (&rows);
  gtk_widget_set_visible (GTK_WIDGET (self->later_group), self->later_rows->len > 0);
}

/* Nothing is said of a stage whose work is all in the plan. */
static gboolean
show_next (SeralPlanTodo    *self,
           const SeralPhase *next)
{
  gboolean something = next != NULL && seral_phase_group_count (self->session, next) > 0;

  adw_bin_set_child (self->next_bin, something ? seral_phase_group_new (self->session, next, TRUE) : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->next_bin), something);

  return something;
}

static void
remove_resources (SeralPlanTodo *self)
{
  for (guint i = 0; i < self->resource_rows->len; i++)
    adw_preferences_group_remove (self->resource_group, g_ptr_array_index (self->resource_rows, i));
  g_ptr_array_set_size (self->resource_rows, 0);
}

/* All templates have a row, so that one can be led to; those of later stages than the target are hidden. */
static void
show_resources (SeralPlanTodo *self)
{
  SeralModel *model = seral_session_get_model (self->session);
  const SeralStage *stages = seral_model_get_stages (model, NULL);
  guint n = 0, n_shown = 0;
  const SeralResource *resources = seral_model_get_resources (model, &n);

  if (self->model != model)
    {
      remove_resources (self);
      g_set_object (&self->model, model);
      for (guint i = 0; i < n; i++)
        {
          GtkWidget *row = seral_resource_row_new (self->session, i);

          g_ptr_array_add (self->resource_rows, row);
          adw_preferences_group_add (self->resource_group, row);
        }
    }

  for (guint i = 0; i < n; i++)
    {
      gboolean shown = resources[i].stage < 0 || stages[resources[i].stage].level <= get_last_level (self);

      gtk_widget_set_visible (g_ptr_array_index (self->resource_rows, i), shown);
      n_shown += shown ? 1 : 0;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->resource_group), n_shown > 0);
}

static GPtrArray *
find_findings (SeralPlanTodo *self)
{
  GDate today;

  seral_date_today (&today);

  return seral_plan_findings_new (seral_session_get_assessment (self->session),
                                  seral_session_get_result (self->session), get_last_level (self), &today);
}

static void
on_own_applied (SeralPlanTodo *self)
{
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (self->own_row)));
  g_autoptr (SeralChange) change = NULL;

  if (title[0] == '\0')
    return;

  change = seral_plan_proposal_add_own (_("Add to the Plan"), seral_session_get_result (self->session), title, NULL, 0);
  if (seral_session_do (self->session, change))
    gtk_editable_set_text (self->own_row, "");
}

static void
seral_plan_todo_dispose (GObject *object)
{
  SeralPlanTodo *self = SERAL_PLAN_TODO (object);

  g_clear_object (&self->model);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (seral_plan_todo_parent_class)->dispose (object);
}

static void
seral_plan_todo_finalize (GObject *object)
{
  SeralPlanTodo *self = SERAL_PLAN_TODO (object);

  g_ptr_array_unref (self->later_rows);
  g_ptr_array_unref (self->resource_rows);

  G_OBJECT_CLASS (seral_plan_todo_parent_class)->finalize (object);
}

static void
seral_plan_todo_class_init (SeralPlanTodoClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = seral_plan_todo_dispose;
  object_class->finalize = seral_plan_todo_finalize;

  g_type_ensure (SERAL_TYPE_FINDING_GROUP);
  g_type_ensure (SERAL_TYPE_MODEL_SWITCHER);
  g_type_ensure (SERAL_TYPE_PLAN_LIST);
  g_type_ensure (SERAL_TYPE_TARGET_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-plan-todo.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralPlanTodo, switcher);
  gtk_widget_class_bind_template_child (widget_class, SeralPlanTodo, headline);
  gtk_widget_class_bind_template_child (widget_class, SeralPlanTodo, standing);
  gtk_widget_class_bind_template_child (widget_class, SeralPlanTodo, closing);
  gtk_widget_class_bind_template_child (widget_class, SeralPlanTodo, target);
  gtk_widget_class_bind_template_child (widget_class, SeralPlanTodo, list);
  gtk_widget_class_bind_template_child (widget_class, SeralPlanTodo, own_row);
  gtk_widget_class_bind_template_child (widget_class, SeralPlanTodo, next_bin);
  gtk_widget_class_bind_template_child (widget_class, SeralPlanTodo, later_group);
  gtk_widget_class_bind_template_child (widget_class, SeralPlanTodo, findings);
  gtk_widget_class_bind_template_child (widget_class, SeralPlanTodo, resource_group);
  gtk_widget_class_bind_template_child (widget_class, SeralPlanTodo, source);
  gtk_widget_class_bind_template_callback (widget_class, on_own_applied);
}

static void
seral_plan_todo_init (SeralPlanTodo *self)
{
  self->later_rows = g_ptr_array_new ();
  self->resource_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * seral_plan_todo_set_session:
 * @self: a section
 * @session: what is looked at
 *
 * Says what to show, once.
 */
void
seral_plan_todo_set_session (SeralPlanTodo *self,
                             SeralSession  *session)
{
  g_return_if_fail (SERAL_IS_PLAN_TODO (self));
  g_return_if_fail (SERAL_IS_SESSION (session));

  g_set_object (&self->session, session);
  seral_model_switcher_set_session (self->switcher, session);
}

/**
 * seral_plan_todo_update:
 * @self: a section, whose session has a result
 *
 * Shows the plan as it is now.
 */
void
seral_plan_todo_update (SeralPlanTodo *self)
{
  g_autoptr (SeralPlanPhases) phases = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  const SeralPhase *next;

  g_return_if_fail (SERAL_IS_PLAN_TODO (self));

  phases = seral_plan_phases_new (seral_session_get_result (self->session), get_last_level (self));
  findings = find_findings (self);
  next = seral_plan_proposal_get_next (phases);

  show_head (self, next);
  seral_target_group_show (self->target, self->session);
  seral_plan_list_show (self->list, self->session, findings);
  show_closing (self, show_next (self, next));
  show_later (self, phases, next != NULL);
  seral_finding_group_show (self->findings, self->session, findings);
  show_resources (self);
}

/**
 * seral_plan_todo_open_item:
 * @self: a section
 * @item: id of an item of the plan
 *
 * Opens an item and goes to it.
 */
void
seral_plan_todo_open_item (SeralPlanTodo *self,
                           const char    *item)
{
  g_return_if_fail (SERAL_IS_PLAN_TODO (self));
  g_return_if_fail (item != NULL);

  seral_plan_list_open (self->list, item);
}

/**
 * seral_plan_todo_show_resource:
 * @self: a section
 * @resource: index of a resource of the model that is looked at
 *
 * Goes to a template.
 */
void
seral_plan_todo_show_resource (SeralPlanTodo *self,
                               guint          resource)
{
  GtkWidget *row;

  g_return_if_fail (SERAL_IS_PLAN_TODO (self));

  if (resource >= self->resource_rows->len)
    return;

  row = g_ptr_array_index (self->resource_rows, resource);
  gtk_widget_set_visible (row, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->resource_group), TRUE);
  gtk_widget_grab_focus (row);
}
