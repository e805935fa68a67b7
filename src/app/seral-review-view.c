/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/seral-review-item.h"
#include "app/seral-review-view.h"

struct _SeralReviewView
{
  AdwBin parent_instance;

  SeralSession *session; /* (owned) */
  SeralSteps *steps;     /* (owned) */
  GListStore *items;     /* (owned) (element-type SeralReviewItem) */

  GtkLabel *progress;
  GtkStack *stack;
  GtkListView *list;
  GtkWidget *finish_button;
};

enum
{
  PREVIOUS,
  FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SeralReviewView, seral_review_view, ADW_TYPE_BIN)

static void
collect_step (SeralReviewView *self,
              SeralStep       *step,
              GPtrArray       *items)
{
  const SeralCriterion *criteria = seral_model_get_criteria (seral_session_get_model (self->session), NULL);
  guint n = 0;
  const guint *asked = seral_step_get_criteria (step, &n);

  for (guint i = 0; i < n; i++)
    {
      SeralQuestionState state = seral_steps_get_state (self->steps, asked[i]);

      if (seral_review_item_is_needed (state))
        g_ptr_array_add (items, seral_review_item_new (&criteria[asked[i]], state));
    }
}

static void
update (SeralReviewView *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  guint review = seral_steps_get_review (self->steps);
  g_autofree char *progress = seral_step_dup_progress (seral_steps_get_step (self->steps, review));

  for (guint i = 0; i < review; i++)
    collect_step (self, seral_steps_get_step (self->steps, i), items);

  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)), items->pdata,
                       items->len);
  gtk_label_set_label (self->progress, progress);
  gtk_stack_set_visible_child_name (self->stack, items->len > 0 ? "list" : "empty");
}

static void
on_activate (SeralReviewView *self,
             guint            position)
{
  g_autoptr (SeralReviewItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  seral_session_request_question (self->session, seral_review_item_get_criterion (item));
}

static void
on_previous_clicked (SeralReviewView *self)
{
  g_signal_emit (self, signals[PREVIOUS], 0);
}

static void
on_finish_clicked (SeralReviewView *self)
{
  g_signal_emit (self, signals[FINISHED], 0);
}

static gboolean
seral_review_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SERAL_REVIEW_VIEW (widget)->finish_button);
}

static void
seral_review_view_dispose (GObject *object)
{
  SeralReviewView *self = SERAL_REVIEW_VIEW (object);

  g_clear_object (&self->items);
  g_clear_object (&self->steps);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (seral_review_view_parent_class)->dispose (object);
}

static void
seral_review_view_class_init (SeralReviewViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = seral_review_view_dispose;
  widget_class->grab_focus = seral_review_view_grab_focus;

  /**
   * SeralReviewView::previous:
   * @self: the view
   *
   * The user wants to go to the step before.
   */
  signals[PREVIOUS] = g_signal_new ("previous", SERAL_TYPE_REVIEW_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);

  /**
   * SeralReviewView::finished:
   * @self: the view
   *
   * The user wants to see the result.
   */
  signals[FINISHED] = g_signal_new ("finished", SERAL_TYPE_REVIEW_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);

  g_type_ensure (SERAL_TYPE_REVIEW_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-review-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralReviewView, progress);
  gtk_widget_class_bind_template_child (widget_class, SeralReviewView, stack);
  gtk_widget_class_bind_template_child (widget_class, SeralReviewView, list);
  gtk_widget_class_bind_template_child (widget_class, SeralReviewView, finish_button);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_previous_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_finish_clicked);
}

static void
seral_review_view_init (SeralReviewView *self)
{
  GtkSelectionModel *selection;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->items = g_list_store_new (SERAL_TYPE_REVIEW_ITEM);
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->items))));
  gtk_list_view_set_model (self->list, selection);
  g_object_unref (selection);
}

/**
 * seral_review_view_new:
 * @session: what is worked on
 * @steps: its steps, which know the state of each question
 *
 * Makes a view that follows the answers.
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
seral_review_view_new (SeralSession *session,
                       SeralSteps   *steps)
{
  SeralReviewView *self;

  g_return_val_if_fail (SERAL_IS_SESSION (session), NULL);
  g_return_val_if_fail (SERAL_IS_STEPS (steps), NULL);

  self = g_object_new (SERAL_TYPE_REVIEW_VIEW, NULL);
  self->session = g_object_ref (session);
  self->steps = g_object_ref (steps);
  g_signal_connect_object (steps, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
