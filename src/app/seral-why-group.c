/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-question-row.h"
#include "app/seral-why-group.h"
#include "words/seral-words-steps.h"

struct _SeralWhyGroup
{
  AdwPreferencesGroup parent_instance;

  SeralSession *session; /* (owned) (nullable): what is shown */
  GtkWidget *try_button;
  GPtrArray *rows; /* (element-type GtkWidget): children, a stage each */
  int first_level; /* of the first row */
};

G_DEFINE_FINAL_TYPE (SeralWhyGroup, seral_why_group, ADW_TYPE_PREFERENCES_GROUP)

static const SeralRaise *
find_raise (GArray *way,
            guint   criterion)
{
  for (guint i = 0; i < way->len; i++)
    if (g_array_index (way, SeralRaise, i).criterion == criterion)
      return &g_array_index (way, SeralRaise, i);

  return NULL;
}

static char *
dup_advice (SeralSession *session,
            GArray       *way,
            guint         criterion)
{
  const SeralRaise *raise = find_raise (way, criterion);
  SeralModel *model = seral_session_get_model (session);
  const SeralCriterion *criteria = seral_model_get_criteria (model, NULL);
  g_autofree char *now = seral_question_row_dup_now (session, criterion);

  if (raise == NULL)
    return g_steal_pointer (&now);

  /* Translators: the first %s says how a question is answered now, the second is the label of the
   * answer that would be enough, as in: Now “Partly”. On the shortest way: raise it to “Largely”. */
  return g_strdup_printf (_("%s. On the shortest way: raise it to “%s”."), now,
                          seral_words_option (seral_session_get_catalogue (session), model,
                                              &criteria[criterion], raise->option));
}

/* What would be tried: what is enough on the shortest way, else the best there is. */
static const char *
find_option (SeralSession *session,
             GArray       *way,
             guint         criterion)
{
  const SeralRaise *raise = find_raise (way, criterion);
  SeralModel *model = seral_session_get_model (session);
  const SeralCriterion *asked = &seral_model_get_criteria (model, NULL)[criterion];
  const SeralStage *stages;
  const SeralOption *best;
  guint n;

  if (raise != NULL)
    return raise->option;
  if (asked->kind == SERAL_CRITERION_RUBRIC)
    {
      stages = seral_model_get_stages (model, &n);
      return stages[n - 1].id;
    }

  best = &asked->scale->options[0];
  for (guint i = 1; i < asked->scale->n_options; i++)
    if (asked->scale->options[i].value > best->value)
      best = &asked->scale->options[i];

  return best->id;
}

static void
add_questions (SeralSession   *session,
               AdwExpanderRow *row,
               const char     *title,
               GArray         *blocking)
{
  g_autoptr (GArray) way = seral_scoring_shortest_way (seral_session_get_result (session));
  guint shown = MIN (blocking->len, SERAL_QUESTION_ROWS_MAX);

  for (guint i = 0; i < shown; i++)
    {
      guint criterion = g_array_index (blocking, guint, i);
      g_autofree char *advice = dup_advice (session, way, criterion);

      GtkWidget *question = seral_question_row_new_among (session, title, blocking, i, advice);

      seral_question_row_add_try (question, session, criterion, find_option (session, way, criterion));
      adw_expander_row_add_row (row, question);
    }

  if (blocking->len > shown)
    adw_expander_row_add_row (row, seral_question_row_new_rest (blocking->len - shown));
}

static GtkWidget *
new_icon (const SeralGateWords *gate)
{
  const char *name = gate->held ? "object-select-symbolic" : "changes-prevent-symbolic";
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "icon-name", name, NULL);

  gtk_widget_add_css_class (icon, gate->held ? "accent" : "secondary");

  return icon;
}

static char *
dup_subtitle (const SeralGateWords *gate)
{
  /* Translators: what a stage asks, and whether that is held: two sentences. */
  return g_strdup_printf (C_("rule and state", "%s %s"), gate->rule, gate->state);
}

static GtkWidget *
new_row (SeralSession         *session,
         const SeralGateWords *gate)
{
  g_autofree char *subtitle = dup_subtitle (gate);
  GtkWidget *row;

  if (gate->blocking->len > 0)
    {
      row = adw_expander_row_new ();
      adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
      adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), new_icon (gate));
      add_questions (session, ADW_EXPANDER_ROW (row), gate->title, gate->blocking);
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
    }
  else
    {
      row = adw_action_row_new ();
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), new_icon (gate));
    }

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), gate->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
  if (ADW_IS_EXPANDER_ROW (row))
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, gate->title, -1);

  return row;
}

static void
show_way (SeralWhyGroup *self,
          SeralSession  *session)
{
  SeralResult *result = seral_session_get_result (session);
  g_autofree char *way = NULL;

  if (seral_words_is_known (result))
    way = seral_words_shortest_way (seral_session_get_catalogue (session), result);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), way);
  gtk_widget_set_visible (self->try_button, way != NULL && way[0] != '\0');
}

static void
on_try_clicked (SeralWhyGroup *self)
{
  g_autoptr (GArray) way = seral_scoring_shortest_way (seral_session_get_result (self->session));

  seral_session_request_what_if (self->session, way);
}

static void
remove_rows (SeralWhyGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));

  g_ptr_array_set_size (self->rows, 0);
}

static void
seral_why_group_dispose (GObject *object)
{
  SeralWhyGroup *self = SERAL_WHY_GROUP (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (seral_why_group_parent_class)->dispose (object);
}

static void
seral_why_group_finalize (GObject *object)
{
  SeralWhyGroup *self = SERAL_WHY_GROUP (object);

  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (seral_why_group_parent_class)->finalize (object);
}

static void
seral_why_group_class_init (SeralWhyGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = seral_why_group_dispose;
  object_class->finalize = seral_why_group_finalize;
}

static void
seral_why_group_init (SeralWhyGroup *self)
{
  self->rows = g_ptr_array_new ();
  /* Translators: heading over what each stage asks and whether it is held. */
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Why"));
  /* Translators: a button that shows where all answers on the shortest way to the next stage would lead. */
  self->try_button = gtk_button_new_with_label (_("Try It Out"));
  gtk_widget_set_valign (self->try_button, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->try_button, "clicked", G_CALLBACK (on_try_clicked), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), self->try_button);
}

/**
 * seral_why_group_show:
 * @self: a group
 * @session: what is looked at; it has a result
 *
 * Shows the reasons of the session's result.
 */
void
seral_why_group_show (SeralWhyGroup *self,
                      SeralSession  *session)
{
  g_autoptr (GPtrArray) gates = NULL;

  g_return_if_fail (SERAL_IS_WHY_GROUP (self));
  g_return_if_fail (SERAL_IS_SESSION (session));

  g_set_object (&self->session, session);
  remove_rows (self);
  show_way (self, session);
  gates = seral_words_gates (seral_session_get_catalogue (session), seral_session_get_result (session));
  for (guint i = 0; i < gates->len; i++)
    {
      const SeralGateWords *gate = g_ptr_array_index (gates, i);
      GtkWidget *row = new_row (session, gate);

      if (i == 0)
        self->first_level = gate->level;
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
      g_ptr_array_add (self->rows, row);
    }
}

/**
 * seral_why_group_focus_level:
 * @self: a group
 * @level: level of a stage
 *
 * Goes to what a stage asks.
 *
 * Returns: whether it is there
 */
gboolean
seral_why_group_focus_level (SeralWhyGroup *self,
                             int            level)
{
  int position;
  GtkWidget *row;

  g_return_val_if_fail (SERAL_IS_WHY_GROUP (self), FALSE);

  position = level - self->first_level;
  if (position < 0 || position >= (int) self->rows->len)
    return FALSE;

  row = g_ptr_array_index (self->rows, position);
  if (ADW_IS_EXPANDER_ROW (row))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);

  return gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD) || gtk_widget_grab_focus (row);
}
