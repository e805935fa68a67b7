/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-agreed-note.h"
#include "app/seral-row-layout.h"
#include "words/seral-words.h"

struct _SeralAgreedNote
{
  GtkWidget             parent_instance;

  SeralSession         *session;   /* (owned) (nullable) */
  SeralModel           *model;     /* (owned) (nullable): keeps the criterion */
  const SeralCriterion *criterion;

  GtkLabel             *label;
  GtkWidget            *button;
};

G_DEFINE_FINAL_TYPE (SeralAgreedNote, seral_agreed_note, GTK_TYPE_WIDGET)

static SeralAnswer *
get_agreed (SeralAgreedNote *self)
{
  SeralRound *round = seral_session_get_round (self->session);

  if (round == NULL)
    return NULL;
  return seral_answer_map_lookup (seral_round_get_agreed (round), seral_model_get_id (self->model),
                                  self->criterion->id);
}

static void
update (SeralAgreedNote *self)
{
  SeralAnswer *agreed = get_agreed (self);
  const char *option = seral_answer_get_option (agreed);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), option != NULL);
  if (option == NULL)
    return;

  option = seral_words_option (seral_session_get_catalogue (self->session), self->model, self->criterion, option);
  if (seral_answer_get_carried_over (agreed))
    /* Translators: %s is an answer, such as "Largely". */
    text = g_strdup_printf (_("Agreed in the last round: “%s”. It counts, whatever each of you answers."), option);
  else
    /* Translators: %s is an answer, such as "Largely". */
    text = g_strdup_printf (_("Agreed: “%s”. It counts, whatever each of you answers."), option);
  gtk_label_set_label (self->label, text);
}

static void
seral_agreed_note_dispose (GObject *object)
{
  SeralAgreedNote *self = SERAL_AGREED_NOTE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (seral_agreed_note_parent_class)->dispose (object);
}

static void
seral_agreed_note_class_init (SeralAgreedNoteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = seral_agreed_note_dispose;

  g_type_ensure (SERAL_TYPE_ROW_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-agreed-note.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralAgreedNote, label);
  gtk_widget_class_bind_template_child (widget_class, SeralAgreedNote, button);
  gtk_widget_class_set_css_name (widget_class, "agreed");
}

static void
seral_agreed_note_init (SeralAgreedNote *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * seral_agreed_note_set_question:
 * @self: a note
 * @session: what is worked on
 * @criterion: a criterion of its model; set once
 *
 * Follows what was agreed on a question in the current round.
 */
void
seral_agreed_note_set_question (SeralAgreedNote      *self,
                                SeralSession         *session,
                                const SeralCriterion *criterion)
{
  g_return_if_fail (SERAL_IS_AGREED_NOTE (self));
  g_return_if_fail (SERAL_IS_SESSION (session));
  g_return_if_fail (criterion != NULL);
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->model = g_object_ref (seral_session_get_model (session));
  self->criterion = criterion;
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "u", criterion->index);
  g_signal_connect_object (session, "notify::result", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
