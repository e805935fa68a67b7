/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gdk/gdkkeysyms.h>
#include <glib/gi18n.h>

#include <adwaita.h>

#include "app/seral-agreed-note.h"
#include "app/seral-answer-group.h"
#include "app/seral-evidence-list.h"
#include "app/seral-question-card.h"
#include "app/seral-question-text.h"
#include "app/seral-row-layout.h"
#include "app/seral-wrap-layout.h"

struct _SeralQuestionCard
{
  GtkWidget parent_instance;

  SeralSession *session;           /* (owned) */
  SeralModel *model;               /* (owned): keeps the criterion */
  const SeralCriterion *criterion;
  SeralAnswer *offered;            /* (owned) (nullable): what may be taken over */

  GtkLabel *number;
  GtkLabel *question;
  GtkLabel *guidance;
  GtkToggleButton *flag;
  GtkWidget *carried_over;
  GtkWidget *offer;
  GtkLabel *offer_label;
  GtkWidget *take_button;
  SeralAgreedNote *agreed;
  SeralAnswerGroup *answers;
  GtkWidget *words_toggle;
  GtkToggleButton *note_toggle;
  AdwButtonContent *note_content;
  GtkWidget *evidence_toggle;
  AdwButtonContent *evidence_content;
  GtkWidget *origin_toggle;
  GtkWidget *clear;
  GtkLabel *words;
  GtkLabel *note_label;
  GtkTextView *note;
  SeralEvidenceList *evidence;
  GtkLabel *origin;

  gboolean updating;
};

enum
{
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SeralQuestionCard, seral_question_card, GTK_TYPE_WIDGET)

static SeralAnswer *
get_answer (SeralQuestionCard *self)
{
  return seral_session_get_answer (self->session, self->criterion);
}

/* Sends the answer to the session; takes @answer. What the session made of it is shown
 * in any case, so that the widgets never say other than the document. */
static void
send (SeralQuestionCard *self,
      SeralAnswer       *answer,
      const char        *name,
      const char        *merge_key)
{
  g_autoptr (SeralAnswer) owned = answer;

  if (!seral_answer_equal (owned, get_answer (self)))
    seral_session_set_answer (self->session, self->criterion,
                              seral_answer_is_empty (owned) ? NULL : owned, name, merge_key);
  seral_question_card_update (self);
}

static void
send_option (SeralQuestionCard *self,
             const char        *option)
{
  send (self, seral_answer_with_option (get_answer (self), option), _("Answer"), NULL);
}

static gboolean
is_not_applicable (SeralQuestionCard *self)
{
  return g_strcmp0 (seral_answer_get_option (get_answer (self)), SERAL_OPTION_NOT_APPLICABLE) == 0;
}

/* Not applicable asks for its reason, at once. */
static void
ask_for_reason (SeralQuestionCard *self)
{
  gtk_toggle_button_set_active (self->note_toggle, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->note));
}

static void
on_chosen (SeralQuestionCard *self,
           const char        *option)
{
  send_option (self, option);
  if (is_not_applicable (self))
    ask_for_reason (self);
}

static gboolean
choose_by_key (GtkWidget *widget,
               GVariant  *arguments,
               gpointer   user_data)
{
  SeralQuestionCard *self = SERAL_QUESTION_CARD (widget);
  const char *option = seral_answer_group_get_option (self->answers, g_variant_get_uint32 (arguments));

  if (option == NULL)
    return FALSE;

  on_chosen (self, option);
  if (!is_not_applicable (self))
    g_signal_emit (self, signals[DONE], 0);

  return TRUE;
}

static gboolean
confirm_by_key (GtkWidget *widget,
                GVariant  *arguments,
                gpointer   user_data)
{
  SeralQuestionCard *self = SERAL_QUESTION_CARD (widget);

  if (!gtk_widget_get_visible (self->carried_over))
    return FALSE;

  send (self, seral_answer_with_carried_over (get_answer (self), FALSE), _("Confirm Answer"), NULL);
  g_signal_emit (self, signals[DONE], 0);

  return TRUE;
}

static void
on_still_true_clicked (SeralQuestionCard *self)
{
  send (self, seral_answer_with_carried_over (get_answer (self), FALSE), _("Confirm Answer"), NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->answers));
}

static void
on_take_clicked (SeralQuestionCard *self)
{
  send (self, seral_answer_ref (self->offered), _("Take Over Answer"), NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->answers));
}

static void
on_clear_clicked (SeralQuestionCard *self)
{
  send_option (self, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->answers));
}

static void
on_flag_toggled (SeralQuestionCard *self)
{
  gboolean flagged = gtk_toggle_button_get_active (self->flag);

  if (!self->updating)
    send (self, seral_answer_with_flagged (get_answer (self), flagged), _("Flag"), NULL);
}

static char *
dup_note (SeralQuestionCard *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->note);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
on_note_changed (SeralQuestionCard *self)
{
  g_autofree char *text = NULL;
  g_autofree char *merge_key = NULL;

  if (self->updating)
    return;

  text = dup_note (self);
  merge_key = g_strconcat ("note:", self->criterion->id, NULL);
  send (self, seral_answer_with_note (get_answer (self), text), _("Note"), merge_key);
}

static void
on_note_clicked (SeralQuestionCard *self)
{
  if (gtk_toggle_button_get_active (self->note_toggle))
    gtk_widget_grab_focus (GTK_WIDGET (self->note));
}

static void
on_evidence_edited (SeralQuestionCard *self,
                    gpointer           row)
{
  g_autofree char *merge_key = g_strdup_printf ("evidence:%s:%p", self->criterion->id, row);

  send (self, seral_evidence_list_put_into (self->evidence, get_answer (self)), _("Evidence"),
        row != NULL ? merge_key : NULL);
}

/* Coming back to a text and typing on is another thing to undo. */
static void
on_focus_left (SeralQuestionCard *self)
{
  seral_history_break_merge (seral_document_get_history (seral_session_get_document (self->session)));
}

static void
set_has_content (GtkWidget *toggle,
                 gboolean   has_content)
{
  if (has_content)
    gtk_widget_add_css_class (toggle, "has-content");
  else
    gtk_widget_remove_css_class (toggle, "has-content");
}

static void
update_note (SeralQuestionCard *self,
             SeralAnswer       *answer)
{
  const char *note = seral_answer_get_note (answer);
  g_autofree char *shown = dup_note (self);
  gboolean not_applicable = is_not_applicable (self);

  if (g_strcmp0 (shown, note) != 0)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->note), note, -1);

  if (not_applicable && self->criterion->not_applicable_when[0] != '\0')
    {
      /* Translators: %s says when a question can be left out. */
      g_autofree char *label = g_strdup_printf (_("Why does this not apply to you? %s"),
                                                self->criterion->not_applicable_when);

      gtk_label_set_label (self->note_label, label);
    }
  else
    gtk_label_set_label (self->note_label, not_applicable ? _("Why does this not apply to you?")
                                                          : _("What others should know about this answer"));

  adw_button_content_set_label (self->note_content, not_applicable ? C_("why not applicable", "Reason") : _("Note"));
  set_has_content (GTK_WIDGET (self->note_toggle), note[0] != '\0');
}

static void
update_evidence (SeralQuestionCard *self,
                 SeralAnswer       *answer)
{
  guint n = 0;
  g_autofree char *label = NULL;

  seral_answer_get_evidence (answer, &n);
  seral_evidence_list_show (self->evidence, answer);

  /* Translators: a button; the number says how many pieces of evidence there are. */
  label = n > 0 ? g_strdup_printf (_("Evidence (%u)"), n) : g_strdup (_("Evidence"));
  adw_button_content_set_label (self->evidence_content, label);
  set_has_content (self->evidence_toggle, n > 0);
}

static void
seral_question_card_dispose (GObject *object)
{
  SeralQuestionCard *self = SERAL_QUESTION_CARD (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->offered, seral_answer_unref);
  g_clear_object (&self->session);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (seral_question_card_parent_class)->dispose (object);
}

static gboolean
seral_question_card_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (SERAL_QUESTION_CARD (widget)->answers));
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-question-card.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralQuestionCard, number);
  gtk_widget_class_bind_template_child (widget_class, SeralQuestionCard, question);
  gtk_widget_class_bind_template_child (widget_class, SeralQuestionCard, guidance);
  gtk_widget_class_bind_template_child (widget_class, SeralQuestionCard, flag);
  gtk_widget_class_bind_template_child (widget_class, SeralQuestionCard, carried_over);
  gtk_widget_class_bind_template_child (widget_class, SeralQuestionCard, offer);
  gtk_widget_class_bind_template_child (widget_class, SeralQuestionCard, offer_label);
  gtk_widget_class_bind_template_child (widget_class, SeralQuestionCard, take_button);
  gtk_widget_class_bind_template_child (widget_class, SeralQuestionCard, answers);
  gtk_widget_class_bind_template_child (widget_class, SeralQuestionCard, agreed);
  gtk_widget_class_bind_template_child (widget_class, SeralQuestionCard, words_toggle);
  gtk_widget_class_bind_template_child (widget_class, SeralQuestionCard, note_toggle);
  gtk_widget_class_bind_template_child (widget_class, SeralQuestionCard, note_content);
  gtk_widget_class_bind_template_child (widget_class, SeralQuestionCard, evidence_toggle);
  gtk_widget_class_bind_template_child (widget_class, SeralQuestionCard, evidence_content);
  gtk_widget_class_bind_template_child (widget_class, SeralQuestionCard, origin_toggle);
  gtk_widget_class_bind_template_child (widget_class, SeralQuestionCard, clear);
  gtk_widget_class_bind_template_child (widget_class, SeralQuestionCard, words);
  gtk_widget_class_bind_template_child (widget_class, SeralQuestionCard, note_label);
  gtk_widget_class_bind_template_child (widget_class, SeralQuestionCard, note);
  gtk_widget_class_bind_template_child (widget_class, SeralQuestionCard, evidence);
  gtk_widget_class_bind_template_child (widget_class, SeralQuestionCard, origin);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_clear_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_evidence_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_flag_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_note_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_still_true_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_take_clicked);
}

static void
seral_question_card_class_init (SeralQuestionCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = seral_question_card_dispose;
  widget_class->grab_focus = seral_question_card_grab_focus;

  /**
   * SeralQuestionCard::done:
   * @self: the card
   *
   * A key answered the question.
   */
  signals[DONE] = g_signal_new ("done", SERAL_TYPE_QUESTION_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);

  for (guint key = 1; key <= 9; key++)
    {
      gtk_widget_class_add_binding (widget_class, GDK_KEY_0 + key, 0, choose_by_key, "u", key);
      gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_0 + key, 0, choose_by_key, "u", key);
    }

  gtk_widget_class_add_binding (widget_class, GDK_KEY_y, 0, confirm_by_key, NULL);

  g_type_ensure (SERAL_TYPE_AGREED_NOTE);
  g_type_ensure (SERAL_TYPE_ANSWER_GROUP);
  g_type_ensure (SERAL_TYPE_EVIDENCE_LIST);
  g_type_ensure (SERAL_TYPE_ROW_LAYOUT);
  g_type_ensure (SERAL_TYPE_WRAP_LAYOUT);
  bind_template (widget_class);
  gtk_widget_class_set_css_name (widget_class, "question");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
seral_question_card_init (SeralQuestionCard *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (gtk_text_view_get_buffer (self->note), "changed", G_CALLBACK (on_note_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_focus_left), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

static void
show_question (SeralQuestionCard *self,
               guint              number)
{
  SeralCatalogue *catalogue = seral_session_get_catalogue (self->session);
  const SeralCriterion *criterion = self->criterion;
  g_autofree char *text = g_strdup_printf ("%u", number);
  g_autofree char *words = seral_question_text_words (self->model, criterion);
  g_autofree char *origin = seral_question_text_origin (catalogue, self->model, criterion);

  gtk_label_set_label (self->number, text);
  gtk_label_set_label (self->question, criterion->question);
  gtk_label_set_label (self->guidance, criterion->guidance);
  gtk_widget_set_visible (GTK_WIDGET (self->guidance), criterion->guidance[0] != '\0');
  gtk_label_set_markup (self->words, words);
  gtk_widget_set_visible (self->words_toggle, words[0] != '\0');
  gtk_label_set_markup (self->origin, origin);
  seral_evidence_list_set_hint (self->evidence, criterion->evidence_hint);
  seral_agreed_note_set_question (self->agreed, self->session, criterion);
  seral_answer_group_set_question (self->answers, catalogue, self->model, criterion);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, criterion->question, -1);
}

/**
 * seral_question_card_new:
 * @session: what is worked on
 * @criterion: a criterion of its model
 * @number: which question of the step it is, from 1
 *
 * Makes a card that shows the question and the session's answer to it.
 *
 * Returns: (transfer floating): the card
 */
GtkWidget *
seral_question_card_new (SeralSession         *session,
                         const SeralCriterion *criterion,
                         guint                 number)
{
  SeralQuestionCard *self;

  g_return_val_if_fail (SERAL_IS_SESSION (session), NULL);
  g_return_val_if_fail (criterion != NULL, NULL);

  self = g_object_new (SERAL_TYPE_QUESTION_CARD, NULL);
  self->session = g_object_ref (session);
  self->model = g_object_ref (seral_session_get_model (session));
  self->criterion = criterion;
  show_question (self, number);
  seral_question_card_update (self);

  return GTK_WIDGET (self);
}

/**
 * seral_question_card_get_criterion:
 * @self: a card
 *
 * Returns: (transfer none): what it asks
 */
const SeralCriterion *
seral_question_card_get_criterion (SeralQuestionCard *self)
{
  g_return_val_if_fail (SERAL_IS_QUESTION_CARD (self), NULL);

  return self->criterion;
}

/**
 * seral_question_card_is_open:
 * @self: a card
 *
 * Returns: whether it has no answer yet
 */
gboolean
seral_question_card_is_open (SeralQuestionCard *self)
{
  g_return_val_if_fail (SERAL_IS_QUESTION_CARD (self), FALSE);

  return seral_answer_get_option (get_answer (self)) == NULL;
}

/**
 * seral_question_card_update:
 * @self: a card
 *
 * Shows the answer that the session has now.
 */
void
seral_question_card_update (SeralQuestionCard *self)
{
  SeralAnswer *answer;
  const char *option;

  g_return_if_fail (SERAL_IS_QUESTION_CARD (self));

  answer = get_answer (self);
  option = seral_answer_get_option (answer);

  self->updating = TRUE;
  seral_answer_group_set_selected (self->answers, option);
  gtk_toggle_button_set_active (self->flag, seral_answer_get_flagged (answer));
  gtk_widget_set_visible (self->carried_over, option != NULL && seral_answer_get_carried_over (answer));
  gtk_widget_set_visible (self->clear, option != NULL);
  update_note (self, answer);
  update_evidence (self, answer);
  self->updating = FALSE;
}

/**
 * seral_question_card_set_offer:
 * @self: a card
 * @text: (nullable): what was answered elsewhere; %NULL for nothing
 * @answer: (nullable): the answer that it comes to here; %NULL where it is only to
 *   be known
 *
 * Offers an answer that was given to another question for the same thing. It is
 * taken only when the user says so.
 */
void
seral_question_card_set_offer (SeralQuestionCard *self,
                               const char        *text,
                               SeralAnswer       *answer)
{
  g_return_if_fail (SERAL_IS_QUESTION_CARD (self));

  g_clear_pointer (&self->offered, seral_answer_unref);
  if (answer != NULL)
    self->offered = seral_answer_ref (answer);

  gtk_label_set_label (self->offer_label, text != NULL ? text : "");
  gtk_widget_set_visible (self->take_button, answer != NULL);
  gtk_widget_set_visible (self->offer, text != NULL);
}
