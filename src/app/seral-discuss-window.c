/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-answer-group.h"
#include "app/seral-discuss-window.h"
#include "app/seral-who-group.h"
#include "words/seral-words-respondents.h"

struct _SeralDiscussWindow
{
  AdwWindow             parent_instance;

  SeralSession         *session;   /* (owned) */
  SeralModel           *model;     /* (owned): keeps the criteria */
  SeralRound           *round;     /* (owned) */
  GArray               *questions; /* (owned) (element-type SeralSpread): in the order they are talked about */
  guint                 position;  /* which of them is shown */
  gboolean              updating;

  AdwWindowTitle       *window_title;
  GtkStack             *stack;
  GtkScrolledWindow    *scroller;
  GtkLabel             *spread;
  GtkLabel             *question;
  GtkLabel             *guidance;
  SeralWhoGroup        *who;
  GtkLabel             *agreed_label;
  GtkWidget            *confirm_button;
  GtkWidget            *drop_button;
  SeralAnswerGroup     *answers;
  GtkWidget            *note_group;
  GtkEditable          *note_row;
  GtkWidget            *next_button;
};

G_DEFINE_FINAL_TYPE (SeralDiscussWindow, seral_discuss_window, ADW_TYPE_WINDOW)

static const SeralSpread *
get_spread (SeralDiscussWindow *self)
{
  return &g_array_index (self->questions, SeralSpread, self->position);
}

static const SeralCriterion *
get_criterion (SeralDiscussWindow *self)
{
  return &seral_model_get_criteria (self->model, NULL)[get_spread (self)->index];
}

static SeralAnswer *
get_agreed (SeralDiscussWindow *self)
{
  return seral_answer_map_lookup (seral_round_get_agreed (self->round), seral_model_get_id (self->model),
                                  get_criterion (self)->id);
}

static SeralHistory *
get_history (SeralDiscussWindow *self)
{
  return seral_document_get_history (seral_session_get_document (self->session));
}

/* Takes @answer. */
static void
send (SeralDiscussWindow *self,
      SeralAnswer        *answer,
      const char         *name,
      const char         *merge_key)
{
  g_autoptr (SeralAnswer) owned = answer;
  g_autoptr (SeralChange) change = NULL;

  if (seral_answer_equal (owned, get_agreed (self)))
    return;

  change = seral_change_new_answer (name, seral_round_get_id (self->round), NULL, seral_model_get_id (self->model),
                                    get_criterion (self)->id, seral_answer_is_empty (owned) ? NULL : owned, merge_key);
  seral_session_do (self->session, change);
}

static void
show_agreed (SeralDiscussWindow *self)
{
  SeralAnswer *agreed = get_agreed (self);
  const char *option = seral_answer_get_option (agreed);
  gboolean carried_over = option != NULL && seral_answer_get_carried_over (agreed);

  self->updating = TRUE;
  seral_answer_group_set_selected (self->answers, option);
  if (g_strcmp0 (gtk_editable_get_text (self->note_row), seral_answer_get_note (agreed)) != 0)
    gtk_editable_set_text (self->note_row, seral_answer_get_note (agreed));
  self->updating = FALSE;

  if (carried_over)
    gtk_label_set_label (self->agreed_label, _("You agreed on this in the last round. Is it still true?"));
  else if (option != NULL)
    gtk_label_set_label (self->agreed_label, _("This counts, whatever each of you answered."));
  else
    gtk_label_set_label (self->agreed_label, _("Nothing yet: your answers are taken together as they are."));
  gtk_widget_set_visible (self->confirm_button, carried_over);
  gtk_widget_set_visible (self->drop_button, option != NULL);
  gtk_widget_set_visible (self->note_group, option != NULL);
}

static void
show_answers (SeralDiscussWindow *self)
{
  if (self->questions->len == 0)
    return;

  seral_who_group_show (self->who, self->session, get_criterion (self));
  show_agreed (self);
}

static void
show_question (SeralDiscussWindow *self)
{
  SeralCatalogue *catalogue = seral_session_get_catalogue (self->session);
  const SeralCriterion *criterion = get_criterion (self);
  /* Translators: which question of how many. */
  g_autofree char *subtitle = g_strdup_printf (_("%u of %u"), self->position + 1, self->questions->len);

  adw_window_title_set_subtitle (self->window_title, subtitle);
  gtk_label_set_label (self->spread, seral_words_spread (catalogue, get_spread (self)->spread));
  gtk_label_set_label (self->question, criterion->question);
  gtk_label_set_label (self->guidance, criterion->guidance);
  gtk_widget_set_visible (GTK_WIDGET (self->guidance), criterion->guidance[0] != '\0');
  seral_answer_group_set_question (self->answers, catalogue, self->model, criterion);
  show_answers (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "discuss.previous", self->position > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "discuss.next", self->position + 1 < self->questions->len);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
go (SeralDiscussWindow *self,
    int                 by)
{
  seral_history_break_merge (get_history (self));
  self->position += by;
  show_question (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->answers));
}

static void
previous_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  go (SERAL_DISCUSS_WINDOW (widget), -1);
}

static void
next_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  go (SERAL_DISCUSS_WINDOW (widget), 1);
}

static void
on_chosen (SeralDiscussWindow *self,
           const char         *option)
{
  send (self, option != NULL ? seral_answer_with_option (get_agreed (self), option) : NULL, _("Agreed Answer"), NULL);
  show_agreed (self);
}

static gboolean
choose_by_key (GtkWidget *widget,
               GVariant  *arguments,
               gpointer   user_data)
{
  SeralDiscussWindow *self = SERAL_DISCUSS_WINDOW (widget);
  const char *option = seral_answer_group_get_option (self->answers, g_variant_get_uint32 (arguments));

  if (option == NULL || self->questions->len == 0)
    return FALSE;

  on_chosen (self, option);

  return TRUE;
}

static void
on_note_changed (SeralDiscussWindow *self)
{
  g_autofree char *merge_key = NULL;

  if (self->updating || seral_answer_get_option (get_agreed (self)) == NULL)
    return;

  merge_key = g_strconcat ("agreed-note:", get_criterion (self)->id, NULL);
  send (self, seral_answer_with_note (get_agreed (self), gtk_editable_get_text (self->note_row)), _("Note"), merge_key);
}

static void
drop_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  SeralDiscussWindow *self = SERAL_DISCUSS_WINDOW (widget);

  send (self, NULL, _("Drop Agreed Answer"), NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->answers));
}

static void
confirm_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  SeralDiscussWindow *self = SERAL_DISCUSS_WINDOW (widget);

  send (self, seral_answer_with_carried_over (get_agreed (self), FALSE), _("Confirm Answer"), NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->answers));
}

static void
undo_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  seral_history_undo (get_history (SERAL_DISCUSS_WINDOW (widget)));
}

static void
redo_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  seral_history_redo (get_history (SERAL_DISCUSS_WINDOW (widget)));
}

/* Undoing may take the round itself away: then there is nothing to talk about any more. */
static void
on_result_changed (SeralDiscussWindow *self)
{
  if (seral_session_get_round (self->session) != self->round || seral_session_get_model (self->session) != self->model)
    gtk_window_close (GTK_WINDOW (self));
  else
    show_answers (self);
}

/* What people differ on, and what they have agreed on; and the one that was asked for. */
static void
find_questions (SeralDiscussWindow *self,
                guint               asked)
{
  SeralAnswers *answers = seral_result_get_answers (seral_session_get_result (self->session));
  const SeralCriterion *criteria = seral_model_get_criteria (self->model, NULL);
  g_autoptr (GArray) spreads = seral_agreement_by_criterion (answers, seral_session_get_depth (self->session));

  for (guint i = 0; i < spreads->len; i++)
    {
      SeralSpread spread = g_array_index (spreads, SeralSpread, i);
      const char *id = criteria[spread.index].id;
      SeralAnswer *agreed = seral_answer_map_lookup (seral_round_get_agreed (self->round),
                                                     seral_model_get_id (self->model), id);

      if (spread.spread <= SERAL_SCORING_EPSILON && agreed == NULL && spread.index != asked)
        continue;
      if (spread.index == asked)
        self->position = self->questions->len;
      g_array_append_val (self->questions, spread);
    }
}

static void
seral_discuss_window_finalize (GObject *object)
{
  SeralDiscussWindow *self = SERAL_DISCUSS_WINDOW (object);

  g_array_unref (self->questions);
  g_clear_object (&self->round);
  g_clear_object (&self->model);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (seral_discuss_window_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "discuss.previous", NULL, previous_action);
  gtk_widget_class_install_action (widget_class, "discuss.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "discuss.drop", NULL, drop_action);
  gtk_widget_class_install_action (widget_class, "discuss.confirm", NULL, confirm_action);
  gtk_widget_class_install_action (widget_class, "discuss.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "discuss.redo", NULL, redo_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "discuss.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "discuss.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "discuss.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "discuss.redo",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  for (guint key = 1; key <= 9; key++)
    {
      gtk_widget_class_add_binding (widget_class, GDK_KEY_0 + key, 0, choose_by_key, "u", key);
      gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_0 + key, 0, choose_by_key, "u", key);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-discuss-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralDiscussWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, SeralDiscussWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, SeralDiscussWindow, scroller);
  gtk_widget_class_bind_template_child (widget_class, SeralDiscussWindow, spread);
  gtk_widget_class_bind_template_child (widget_class, SeralDiscussWindow, question);
  gtk_widget_class_bind_template_child (widget_class, SeralDiscussWindow, guidance);
  gtk_widget_class_bind_template_child (widget_class, SeralDiscussWindow, who);
  gtk_widget_class_bind_template_child (widget_class, SeralDiscussWindow, agreed_label);
  gtk_widget_class_bind_template_child (widget_class, SeralDiscussWindow, confirm_button);
  gtk_widget_class_bind_template_child (widget_class, SeralDiscussWindow, drop_button);
  gtk_widget_class_bind_template_child (widget_class, SeralDiscussWindow, answers);
  gtk_widget_class_bind_template_child (widget_class, SeralDiscussWindow, note_group);
  gtk_widget_class_bind_template_child (widget_class, SeralDiscussWindow, note_row);
  gtk_widget_class_bind_template_child (widget_class, SeralDiscussWindow, next_button);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_note_changed);
}

static void
seral_discuss_window_class_init (SeralDiscussWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = seral_discuss_window_finalize;

  g_type_ensure (SERAL_TYPE_ANSWER_GROUP);
  g_type_ensure (SERAL_TYPE_WHO_GROUP);
  bind_template (widget_class);
  install_actions (widget_class);
}

static void
seral_discuss_window_init (SeralDiscussWindow *self)
{
  self->questions = g_array_new (FALSE, FALSE, sizeof (SeralSpread));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * seral_discuss_window_present:
 * @parent: the document's window
 * @session: what is open in it; it has a result
 * @criterion: index of the criterion to begin with; one that is not to be discussed
 *   begins with what people are furthest apart on
 *
 * Shows what the people of the current round differ on.
 *
 * Returns: (transfer none): the window, owned by GTK
 */
GtkWidget *
seral_discuss_window_present (GtkWindow    *parent,
                              SeralSession *session,
                              guint         criterion)
{
  SeralDiscussWindow *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (SERAL_IS_SESSION (session), NULL);
  g_return_val_if_fail (seral_session_get_result (session) != NULL, NULL);

  self = g_object_new (SERAL_TYPE_DISCUSS_WINDOW, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  self->model = g_object_ref (seral_session_get_model (session));
  self->round = g_object_ref (seral_session_get_round (session));
  find_questions (self, criterion);
  if (self->questions->len > 0)
    show_question (self);
  else
    gtk_stack_set_visible_child_name (self->stack, "empty");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "discuss.next", self->position + 1 < self->questions->len);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "discuss.previous", self->position > 0);

  g_signal_connect_object (session, "notify::result", G_CALLBACK (on_result_changed), self, G_CONNECT_SWAPPED);
  if (self->questions->len > 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->answers));
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WIDGET (self);
}
