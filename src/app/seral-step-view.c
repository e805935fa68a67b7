/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/seral-carried-box.h"
#include "app/seral-question-card.h"
#include "app/seral-step-view.h"
#include "words/seral-words-models.h"

/* How long the view takes to scroll to a question, in milliseconds. */
#define SCROLL_TIME 250
/* What is left free above and below what is scrolled to. */
#define SCROLL_MARGIN 24

/* What the view asks for, in pixels, whatever is in it. */
#define MIN_WIDTH      300
#define NATURAL_WIDTH  704
#define MIN_HEIGHT     120
#define NATURAL_HEIGHT 600

struct _SeralStepView
{
  GtkWidget parent_instance;

  SeralSession *session; /* (owned) */
  SeralStep *step;       /* (owned) */
  GPtrArray *questions;  /* (element-type SeralQuestionCard): children of cards */
  GtkRoot *watched;      /* whose focus widget is watched, while there is one */
  AdwAnimation *scrolling; /* (owned) (nullable) */
  double upper;          /* height of the content, as it was last */
  guint place_source;    /* shows what has the focus, once sizes are known */
  gboolean unplaced;     /* the focus came before there was room to scroll to it */

  GtkScrolledWindow *scroller;
  GtkWidget *content;
  GtkLabel *eyebrow;
  GtkLabel *title;
  GtkLabel *description;
  SeralCarriedBox *carried;
  GtkBox *cards;
  GtkWidget *previous_button;
  GtkWidget *next_button;
  GtkLabel *next_label;
};

enum
{
  PREVIOUS,
  NEXT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SeralStepView, seral_step_view, GTK_TYPE_WIDGET)

static void
scroll_to_value (double   value,
                 gpointer user_data)
{
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (user_data)), value);
}

static void
scroll_to (SeralStepView *self,
           double         value)
{
  double now = gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (self->scroller));
  AdwAnimationTarget *target;

  g_clear_object (&self->scrolling);
  target = adw_callback_animation_target_new (scroll_to_value, self->scroller, NULL);
  self->scrolling = adw_timed_animation_new (GTK_WIDGET (self->scroller), now, value, SCROLL_TIME, target);
  adw_animation_play (self->scrolling);
}

/* Where a widget lies in what is scrolled. */
static gboolean
get_extent (SeralStepView *self,
            GtkWidget     *widget,
            double        *top,
            double        *bottom)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (widget, self->content, &bounds))
    return FALSE;

  *top = graphene_rect_get_y (&bounds) - SCROLL_MARGIN;
  *bottom = *top + graphene_rect_get_height (&bounds) + 2 * SCROLL_MARGIN;

  return TRUE;
}

static SeralQuestionCard *
find_card_of (SeralStepView *self,
              GtkWidget     *widget)
{
  for (guint i = 0; i < self->questions->len; i++)
    if (gtk_widget_is_ancestor (widget, g_ptr_array_index (self->questions, i)))
      return g_ptr_array_index (self->questions, i);

  return NULL;
}

/* Shows the whole question around the widget that has the focus, or as much of it
 * as there is room for. The viewport by itself would show an answer without its
 * question. */
static void
show_widget (SeralStepView *self,
             GtkWidget     *widget)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double value = gtk_adjustment_get_value (adjustment);
  double page = gtk_adjustment_get_page_size (adjustment);
  SeralQuestionCard *card = find_card_of (self, widget);
  double top, bottom, card_top, card_bottom;

  self->unplaced = page <= 0 || gtk_widget_get_height (widget) == 0;
  if (self->unplaced)
    return;

  if (!get_extent (self, widget, &top, &bottom))
    return;
  if (card != NULL && get_extent (self, GTK_WIDGET (card), &card_top, &card_bottom) && bottom - card_top <= page)
    {
      top = card_top;
      bottom = MAX (bottom, MIN (card_bottom, card_top + page));
    }

  /* What is being revealed has its size at once, and its room a little later. */
  self->unplaced = bottom > gtk_adjustment_get_upper (adjustment);
  if (top < value)
    scroll_to (self, MAX (top, 0));
  else if (bottom > value + page)
    scroll_to (self, bottom - page);
}

static void
on_focus_changed (SeralStepView *self)
{
  GtkWidget *focus = gtk_root_get_focus (self->watched);

  if (focus != NULL && gtk_widget_is_ancestor (focus, self->content))
    show_widget (self, focus);
}

/* Something opened below what has the focus: it is wanted, so it is shown, as far as
 * what has the focus stays in sight. */
static void
show_growth (SeralStepView *self,
             GtkWidget     *focus)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double page = gtk_adjustment_get_page_size (adjustment);
  SeralQuestionCard *card = find_card_of (self, focus);
  double focus_top, card_top, bottom;

  if (card == NULL || !get_extent (self, focus, &focus_top, &bottom) ||
      !get_extent (self, GTK_WIDGET (card), &card_top, &bottom))
    return;

  if (bottom > gtk_adjustment_get_value (adjustment) + page)
    scroll_to (self, MIN (bottom - page, focus_top));
}

static gboolean
on_placed (gpointer user_data)
{
  SeralStepView *self = user_data;
  double upper = gtk_adjustment_get_upper (gtk_scrolled_window_get_vadjustment (self->scroller));
  GtkWidget *focus = self->watched != NULL ? gtk_root_get_focus (self->watched) : NULL;
  gboolean grew = self->upper > 0 && upper > self->upper;

  self->place_source = 0;
  self->upper = upper;
  if (focus == NULL || !gtk_widget_is_ancestor (focus, self->content))
    return G_SOURCE_REMOVE;

  if (self->unplaced)
    show_widget (self, focus);
  else if (grew)
    show_growth (self, focus);

  return G_SOURCE_REMOVE;
}

/* The adjustment changes while sizes are allocated: what is where is known just after. */
static void
on_adjustment_changed (SeralStepView *self)
{
  if (self->place_source == 0)
    self->place_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_placed, self, NULL);
}

static void
focus_after (SeralStepView     *self,
             SeralQuestionCard *card)
{
  guint position = 0;

  g_ptr_array_find (self->questions, card, &position);
  if (position + 1 < self->questions->len)
    gtk_widget_grab_focus (g_ptr_array_index (self->questions, position + 1));
  else
    gtk_widget_grab_focus (self->next_button);
}

static void
add_questions (SeralStepView *self)
{
  SeralModel *model = seral_session_get_model (self->session);
  const SeralCriterion *criteria = seral_model_get_criteria (model, NULL);
  guint n = 0;
  const guint *asked = seral_step_get_criteria (self->step, &n);

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *card = seral_question_card_new (self->session, &criteria[asked[i]], i + 1);

      g_signal_connect_object (card, "done", G_CALLBACK (focus_after), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->cards, card);
      g_ptr_array_add (self->questions, card);
    }
}

static SeralQuestionCard *
find_card (SeralStepView *self,
           guint          criterion)
{
  for (guint i = 0; i < self->questions->len; i++)
    {
      SeralQuestionCard *card = g_ptr_array_index (self->questions, i);

      if (seral_question_card_get_criterion (card)->index == criterion)
        return card;
    }

  return NULL;
}

static gboolean
confirm_all (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  return seral_carried_box_confirm (SERAL_STEP_VIEW (widget)->carried);
}

static void
on_previous_clicked (SeralStepView *self)
{
  g_signal_emit (self, signals[PREVIOUS], 0);
}

static void
on_next_clicked (SeralStepView *self)
{
  g_signal_emit (self, signals[NEXT], 0);
}

/* The content scrolls, so that its size does not matter here; and to ask all its texts
 * how wide and high they could be is what takes longest in showing a step. */
static void
seral_step_view_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : MIN_HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? NATURAL_WIDTH : NATURAL_HEIGHT;
}

static void
seral_step_view_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  SeralStepView *self = SERAL_STEP_VIEW (widget);
  GtkAllocation allocation = { 0, 0, width, height };

  gtk_widget_size_allocate (GTK_WIDGET (self->scroller), &allocation, baseline);
}

static void
seral_step_view_root (GtkWidget *widget)
{
  SeralStepView *self = SERAL_STEP_VIEW (widget);

  GTK_WIDGET_CLASS (seral_step_view_parent_class)->root (widget);

  self->watched = gtk_widget_get_root (widget);
  g_signal_connect_swapped (self->watched, "notify::focus-widget", G_CALLBACK (on_focus_changed), self);
}

static void
seral_step_view_unroot (GtkWidget *widget)
{
  SeralStepView *self = SERAL_STEP_VIEW (widget);

  g_signal_handlers_disconnect_by_func (self->watched, on_focus_changed, self);
  self->watched = NULL;

  GTK_WIDGET_CLASS (seral_step_view_parent_class)->unroot (widget);
}

static void
seral_step_view_dispose (GObject *object)
{
  SeralStepView *self = SERAL_STEP_VIEW (object);
  GtkWidget *child;

  g_clear_handle_id (&self->place_source, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->scrolling);
  g_clear_object (&self->session);
  g_clear_object (&self->step);

  G_OBJECT_CLASS (seral_step_view_parent_class)->dispose (object);
}

static void
seral_step_view_finalize (GObject *object)
{
  SeralStepView *self = SERAL_STEP_VIEW (object);

  g_ptr_array_unref (self->questions);

  G_OBJECT_CLASS (seral_step_view_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-step-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralStepView, scroller);
  gtk_widget_class_bind_template_child (widget_class, SeralStepView, content);
  gtk_widget_class_bind_template_child (widget_class, SeralStepView, eyebrow);
  gtk_widget_class_bind_template_child (widget_class, SeralStepView, title);
  gtk_widget_class_bind_template_child (widget_class, SeralStepView, description);
  gtk_widget_class_bind_template_child (widget_class, SeralStepView, cards);
  gtk_widget_class_bind_template_child (widget_class, SeralStepView, carried);
  gtk_widget_class_bind_template_child (widget_class, SeralStepView, previous_button);
  gtk_widget_class_bind_template_child (widget_class, SeralStepView, next_button);
  gtk_widget_class_bind_template_child (widget_class, SeralStepView, next_label);
  gtk_widget_class_bind_template_callback (widget_class, on_previous_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_next_clicked);
}

static void
seral_step_view_class_init (SeralStepViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = seral_step_view_dispose;
  object_class->finalize = seral_step_view_finalize;

  widget_class->measure = seral_step_view_measure;
  widget_class->root = seral_step_view_root;
  widget_class->size_allocate = seral_step_view_size_allocate;
  widget_class->unroot = seral_step_view_unroot;

  /**
   * SeralStepView::previous:
   * @self: the view
   *
   * The user wants to go to the step before.
   */
  signals[PREVIOUS] = g_signal_new ("previous", SERAL_TYPE_STEP_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);

  /**
   * SeralStepView::next:
   * @self: the view
   *
   * The user wants to go to the step after.
   */
  signals[NEXT] = g_signal_new ("next", SERAL_TYPE_STEP_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_y, GDK_SHIFT_MASK, confirm_all, NULL);
  g_type_ensure (SERAL_TYPE_CARRIED_BOX);
  bind_template (widget_class);
}

static void
seral_step_view_init (SeralStepView *self)
{
  self->questions = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "changed",
                           G_CALLBACK (on_adjustment_changed), self, G_CONNECT_SWAPPED);
}

static void
set_text (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), text[0] != '\0');
}

static void
show_offer (SeralStepView     *self,
            SeralQuestionCard *card,
            SeralOffers       *offers)
{
  SeralCatalogue *catalogue = seral_session_get_catalogue (self->session);
  g_autoptr (GPtrArray) found = seral_offers_find (offers, seral_question_card_get_criterion (card));
  const SeralOffer *best = found->len > 0 ? g_ptr_array_index (found, 0) : NULL;
  g_autofree char *text = best != NULL ? seral_words_offer (catalogue, best) : NULL;
  g_autofree char *note = NULL;
  g_autoptr (SeralAnswer) answer = NULL;

  if (best != NULL && best->option != NULL)
    {
      note = seral_words_offer_note (catalogue, best);
      answer = seral_offers_take (offers, best, note);
    }

  seral_question_card_set_offer (card, text, answer);
}

/**
 * seral_step_view_new:
 * @session: what is worked on
 * @step: one of its model's steps
 *
 * Makes a view of the step's questions.
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
seral_step_view_new (SeralSession *session,
                     SeralStep    *step)
{
  SeralStepView *self;

  g_return_val_if_fail (SERAL_IS_SESSION (session), NULL);
  g_return_val_if_fail (SERAL_IS_STEP (step), NULL);

  self = g_object_new (SERAL_TYPE_STEP_VIEW, NULL);
  self->session = g_object_ref (session);
  self->step = g_object_ref (step);
  set_text (self->eyebrow, seral_step_get_eyebrow (step));
  set_text (self->title, seral_step_get_title (step));
  set_text (self->description, seral_step_get_description (step));
  seral_carried_box_set_step (self->carried, session, step);
  add_questions (self);

  return GTK_WIDGET (self);
}

/**
 * seral_step_view_set_neighbours:
 * @self: a view
 * @previous: (nullable): the step before
 * @next: (nullable): the step after
 *
 * Says what the buttons at the end lead to.
 */
void
seral_step_view_set_neighbours (SeralStepView *self,
                                SeralStep     *previous,
                                SeralStep     *next)
{
  g_return_if_fail (SERAL_IS_STEP_VIEW (self));

  gtk_widget_set_visible (self->previous_button, previous != NULL);
  gtk_widget_set_visible (self->next_button, next != NULL);
  if (next != NULL)
    {
      /* Translators: a button; %s is the title of the step that comes next. */
      g_autofree char *label = g_strdup_printf (_("Next: %s"), seral_step_get_title (next));

      gtk_label_set_label (self->next_label, label);
    }
}

/**
 * seral_step_view_show_offers:
 * @self: a view
 * @offers: what was answered elsewhere
 *
 * Shows beside each question that is open what was answered elsewhere.
 */
void
seral_step_view_show_offers (SeralStepView *self,
                             SeralOffers   *offers)
{
  g_return_if_fail (SERAL_IS_STEP_VIEW (self));
  g_return_if_fail (offers != NULL);

  for (guint i = 0; i < self->questions->len; i++)
    show_offer (self, g_ptr_array_index (self->questions, i), offers);
}

/**
 * seral_step_view_update_question:
 * @self: a view
 * @criterion: index of a criterion
 *
 * Shows the answer to one question as it is now, if it is asked here.
 */
void
seral_step_view_update_question (SeralStepView *self,
                                 guint          criterion)
{
  SeralQuestionCard *card;

  g_return_if_fail (SERAL_IS_STEP_VIEW (self));

  card = find_card (self, criterion);
  if (card != NULL)
    seral_question_card_update (card);
}

/**
 * seral_step_view_focus_question:
 * @self: a view
 * @criterion: index of a criterion
 *
 * Puts the focus on one question.
 *
 * Returns: whether it is there now
 */
gboolean
seral_step_view_focus_question (SeralStepView *self,
                                guint          criterion)
{
  SeralQuestionCard *card;

  g_return_val_if_fail (SERAL_IS_STEP_VIEW (self), FALSE);

  card = find_card (self, criterion);

  return card != NULL && gtk_widget_grab_focus (GTK_WIDGET (card));
}

/**
 * seral_step_view_focus_first:
 * @self: a view
 *
 * Puts the focus on the first question that is open; where none is, on the first.
 *
 * Returns: whether it is there now
 */
gboolean
seral_step_view_focus_first (SeralStepView *self)
{
  g_return_val_if_fail (SERAL_IS_STEP_VIEW (self), FALSE);

  for (guint i = 0; i < self->questions->len; i++)
    if (seral_question_card_is_open (g_ptr_array_index (self->questions, i)))
      return gtk_widget_grab_focus (g_ptr_array_index (self->questions, i));

  return self->questions->len > 0 && gtk_widget_grab_focus (g_ptr_array_index (self->questions, 0));
}
