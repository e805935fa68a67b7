/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gdk/gdkkeysyms.h>
#include <glib/gi18n.h>

#include "app/seral-answering-bar.h"
#include "app/seral-assess-page.h"
#include "app/seral-model-switcher.h"
#include "app/seral-offer-bar.h"
#include "app/seral-reach.h"
#include "app/seral-review-view.h"
#include "app/seral-session-offers.h"
#include "app/seral-side-box.h"
#include "app/seral-stage-pane.h"
#include "app/seral-stage-strip.h"
#include "app/seral-step-row.h"
#include "app/seral-step-view.h"
#include "app/seral-steps.h"
#include "app/seral-wrap-layout.h"

/* No stage: levels may be of any sign. */
#define NO_LEVEL G_MININT

struct _SeralAssessPage
{
  AdwBin parent_instance;

  SeralSession *session;         /* (owned) */
  SeralRound *round;             /* (owned) (nullable): the one shown */
  GSettings *settings;           /* (owned) */
  SeralSteps *steps;             /* (owned) (nullable): NULL without a model */
  SeralAnswerMap *answers;       /* (owned) (nullable): those of the sheet shown */
  GtkSingleSelection *selection; /* (owned): which step is shown */
  GtkWidget *view;               /* (nullable): the step's; a child of stack */
  guint offers_source;           /* looks for what may be taken over, when there is time */
  int accepted_level;            /* the user knows that this stage is out of reach */
  gboolean shown;                /* has been on the screen */

  AdwFlap *flap;
  SeralModelSwitcher *switcher;
  GtkListView *list;
  GtkToggleButton *by_stage;
  GtkToggleButton *by_dimension;
  SeralSideBox *side_box;
  SeralStageStrip *strip;
  SeralOfferBar *offer_bar;
  GtkRevealer *notice;
  GtkStack *stack;
  SeralStagePane *pane;
  SeralAnsweringBar *answering;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

enum
{
  RESULT_REQUESTED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SeralAssessPage, seral_assess_page, ADW_TYPE_BIN)

static SeralStep *
get_step (SeralAssessPage *self)
{
  return seral_steps_get_step (self->steps, gtk_single_selection_get_selected (self->selection));
}

static SeralStepOrder
get_order (SeralAssessPage *self)
{
  return gtk_toggle_button_get_active (self->by_stage) ? SERAL_STEP_ORDER_STAGE : SERAL_STEP_ORDER_DIMENSION;
}

static gboolean
is_concealed (SeralAssessPage *self)
{
  gboolean concealed;

  g_object_get (self->pane, "concealed", &concealed, NULL);

  return concealed;
}

/* The session's result; while the model changes it can be of another one than the steps are. */
static SeralResult *
get_result (SeralAssessPage *self)
{
  SeralResult *result = self->session != NULL ? seral_session_get_result (self->session) : NULL;

  if (result == NULL || self->steps == NULL || seral_result_get_model (result) != seral_steps_get_model (self->steps))
    return NULL;

  return result;
}

static void
update_notice (SeralAssessPage *self)
{
  SeralResult *result = get_result (self);
  SeralStep *step = self->steps != NULL ? get_step (self) : NULL;
  gboolean reveal = result != NULL && step != NULL && !is_concealed (self) &&
                    seral_result_get_level (result) != self->accepted_level &&
                    seral_reach_is_lost (result, self->steps, step);

  gtk_revealer_set_reveal_child (self->notice, reveal);
}

static void
update_result (SeralAssessPage *self)
{
  g_autofree char *progress = NULL;

  if (get_result (self) == NULL)
    return;

  progress = seral_step_dup_progress (seral_steps_get_step (self->steps, seral_steps_get_review (self->steps)));
  seral_stage_pane_show (self->pane, self->session, progress);
  seral_stage_strip_show (self->strip, self->session);
  update_notice (self);
}

static gboolean
focus_step (SeralAssessPage *self)
{
  if (SERAL_IS_STEP_VIEW (self->view))
    return seral_step_view_focus_first (SERAL_STEP_VIEW (self->view));

  return self->view != NULL && gtk_widget_grab_focus (self->view);
}

static void
select_step (SeralAssessPage *self,
             guint            position)
{
  gtk_single_selection_set_selected (self->selection, position);
}

static void
go (SeralAssessPage *self,
    int              by)
{
  guint to = gtk_single_selection_get_selected (self->selection) + by;

  if (to > seral_steps_get_review (self->steps))
    return;

  select_step (self, to);
  focus_step (self);
}

static void
on_next (SeralAssessPage *self)
{
  go (self, 1);
}

static void
on_previous (SeralAssessPage *self)
{
  go (self, -1);
}

static void
on_result_clicked (SeralAssessPage *self)
{
  g_signal_emit (self, signals[RESULT_REQUESTED], 0);
}

static void
on_go_on_clicked (SeralAssessPage *self)
{
  self->accepted_level = seral_result_get_level (seral_session_get_result (self->session));
  update_notice (self);
  focus_step (self);
}

static void
remove_old_views (SeralAssessPage *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->stack));

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (child != self->view)
        gtk_stack_remove (self->stack, child);
      child = next;
    }
}

static void
on_transition (SeralAssessPage *self)
{
  if (!gtk_stack_get_transition_running (self->stack))
    remove_old_views (self);
}

static gboolean
on_offers (gpointer user_data)
{
  SeralAssessPage *self = user_data;
  g_autoptr (SeralOffers) offers = NULL;

  self->offers_source = 0;
  if (self->steps == NULL || seral_session_get_sheet (self->session) == NULL)
    return G_SOURCE_REMOVE;

  offers = seral_session_offers_new (self->session);
  seral_offer_bar_show (self->offer_bar, self->session, offers);
  if (SERAL_IS_STEP_VIEW (self->view))
    seral_step_view_show_offers (SERAL_STEP_VIEW (self->view), offers);

  return G_SOURCE_REMOVE;
}

/* An answer may be offered to other questions, of this model too. */
static void
queue_offers (SeralAssessPage *self)
{
  if (self->offers_source == 0)
    self->offers_source = g_idle_add (on_offers, self);
}

static GtkWidget *
create_step_view (SeralAssessPage *self,
                  guint            position)
{
  GtkWidget *view = seral_step_view_new (self->session, seral_steps_get_step (self->steps, position));

  seral_step_view_set_neighbours (SERAL_STEP_VIEW (view),
                                  seral_steps_get_step (self->steps, position - 1),
                                  seral_steps_get_step (self->steps, position + 1));
  g_signal_connect_object (view, "previous", G_CALLBACK (on_previous), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "next", G_CALLBACK (on_next), self, G_CONNECT_SWAPPED);

  return view;
}

static GtkWidget *
create_review_view (SeralAssessPage *self)
{
  GtkWidget *view = seral_review_view_new (self->session, self->steps);

  g_signal_connect_object (view, "previous", G_CALLBACK (on_previous), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "finished", G_CALLBACK (on_result_clicked), self, G_CONNECT_SWAPPED);

  return view;
}

static void
show_view (SeralAssessPage *self,
           GtkWidget       *view)
{
  self->view = view;
  gtk_stack_add_child (self->stack, view);
  gtk_stack_set_visible_child (self->stack, view);
  on_transition (self);
}

static void
on_selected (SeralAssessPage *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  if (self->steps == NULL || position == GTK_INVALID_LIST_POSITION)
    return;

  show_view (self, position == seral_steps_get_review (self->steps) ? create_review_view (self)
                                                                     : create_step_view (self, position));
  queue_offers (self);
  update_notice (self);
}

/* Enter in the list of steps, or a click on one, goes on to its questions. */
static void
on_step_activated (SeralAssessPage *self)
{
  if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
  focus_step (self);
}

static void
on_list_released (SeralAssessPage *self)
{
  on_step_activated (self);
}

static void
on_answer_changed (SeralAssessPage *self,
                   const char      *model_id,
                   const char      *criterion_id)
{
  SeralModel *model = seral_session_get_model (self->session);
  const SeralCriterion *criterion;

  if (self->steps == NULL || g_strcmp0 (model_id, seral_model_get_id (model)) != 0)
    return;
  criterion = seral_model_find_criterion (model, criterion_id);
  if (criterion == NULL)
    return;

  seral_steps_set_answer (self->steps, criterion->index, seral_session_get_answer (self->session, criterion));
  if (SERAL_IS_STEP_VIEW (self->view))
    seral_step_view_update_question (SERAL_STEP_VIEW (self->view), criterion->index);
  queue_offers (self);
}

static void
follow_answers (SeralAssessPage *self)
{
  SeralSheet *sheet = seral_session_get_sheet (self->session);

  if (self->answers != NULL)
    g_signal_handlers_disconnect_by_func (self->answers, on_answer_changed, self);
  g_clear_object (&self->answers);
  if (sheet == NULL)
    return;

  self->answers = g_object_ref (seral_sheet_get_answers (sheet));
  g_signal_connect_swapped (self->answers, "changed", G_CALLBACK (on_answer_changed), self);
  if (self->steps != NULL)
    seral_steps_set_answers (self->steps, self->answers);
}

static void
show_no_model (SeralAssessPage *self)
{
  GtkWidget *status = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (status), "dialog-question-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (status), _("Unknown Model"));
  adw_status_page_set_description (ADW_STATUS_PAGE (status),
                                   _("The definition this assessment answers is not in the model library. "
                                     "Add it there, and the questions show up here."));
  show_view (self, status);
}

/* Sorts the questions anew, and stays with @criterion, if that is one. */
static void
rebuild_steps (SeralAssessPage *self,
               guint            criterion)
{
  SeralModel *model = seral_session_get_model (self->session);
  guint position = 0;

  gtk_single_selection_set_model (self->selection, NULL);
  g_clear_object (&self->steps);
  adw_flap_set_locked (self->flap, model == NULL);
  if (model == NULL)
    {
      show_no_model (self);
      return;
    }

  self->steps = seral_steps_new (model, seral_session_get_depth (self->session), get_order (self),
                                 seral_session_get_catalogue (self->session));
  follow_answers (self);
  if (!seral_steps_find_question (self->steps, criterion, &position))
    position = seral_steps_find_first_open (self->steps);

  /* The selection would first go to the first step: its view is not worth making. */
  g_object_freeze_notify (G_OBJECT (self->selection));
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->steps));
  select_step (self, position);
  g_object_thaw_notify (G_OBJECT (self->selection));
  update_result (self);
}

static void
on_model_changed (SeralAssessPage *self)
{
  self->accepted_level = NO_LEVEL;
  rebuild_steps (self, G_MAXUINT);
}

static guint
first_criterion_shown (SeralAssessPage *self)
{
  SeralStep *step = self->steps != NULL ? get_step (self) : NULL;
  guint n = 0;
  const guint *criteria;

  if (step == NULL)
    return G_MAXUINT;

  criteria = seral_step_get_criteria (step, &n);
  return n > 0 ? criteria[0] : G_MAXUINT;
}

static void
on_order_toggled (SeralAssessPage *self)
{
  if (self->session != NULL)
    rebuild_steps (self, first_criterion_shown (self));
}

/* In another round one goes on where it goes on; with another person one stays at the question. */
static void
on_sheet_changed (SeralAssessPage *self)
{
  guint shown = gtk_single_selection_get_selected (self->selection);
  guint wanted = shown;

  follow_answers (self);
  if (g_set_object (&self->round, seral_session_get_round (self->session)) && self->steps != NULL)
    wanted = seral_steps_find_first_open (self->steps);

  if (wanted != shown)
    select_step (self, wanted);
  else
    on_selected (self);
  update_result (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    focus_step (self);
}

static void
on_question_requested (SeralAssessPage *self,
                       guint            criterion)
{
  guint position;

  if (self->steps == NULL || !seral_steps_find_question (self->steps, criterion, &position))
    return;

  select_step (self, position);
  if (SERAL_IS_STEP_VIEW (self->view))
    seral_step_view_focus_question (SERAL_STEP_VIEW (self->view), criterion);
}

/* One of two buttons is down: each says and takes the nick of its order. */
static gboolean
order_from_settings (GValue   *value,
                     GVariant *variant,
                     gpointer  user_data)
{
  g_value_set_boolean (value, g_strcmp0 (g_variant_get_string (variant, NULL), user_data) == 0);

  return TRUE;
}

static GVariant *
order_to_settings (const GValue       *value,
                   const GVariantType *type,
                   gpointer            user_data)
{
  /* The button that goes up leaves it to the one that goes down. */
  return g_value_get_boolean (value) ? g_variant_new_string (user_data) : NULL;
}

static void
bind_order (SeralAssessPage *self,
            GtkToggleButton *button,
            const char      *nick)
{
  g_settings_bind_with_mapping (self->settings, "question-order", button, "active", G_SETTINGS_BIND_DEFAULT,
                                order_from_settings, order_to_settings, (gpointer) nick, NULL);
}

static void
bind_settings (SeralAssessPage *self)
{
  self->settings = g_settings_new (SERAL_APPLICATION_ID);

  bind_order (self, self->by_stage, "stage");
  bind_order (self, self->by_dimension, "dimension");
  g_settings_bind (self->settings, "hide-stage", self->pane, "concealed", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "show-live-chart", self->side_box, "collapsed",
                   G_SETTINGS_BIND_GET | G_SETTINGS_BIND_INVERT_BOOLEAN);
}

static gboolean
on_step_key (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  SeralAssessPage *self = SERAL_ASSESS_PAGE (widget);

  if (self->steps == NULL)
    return FALSE;

  go (self, g_variant_get_int32 (arguments));

  return TRUE;
}

static void
add_shortcut (GtkEventController *controller,
              const char         *trigger,
              int                 by)
{
  GtkShortcut *shortcut = gtk_shortcut_new_with_arguments (gtk_shortcut_trigger_parse_string (trigger),
                                                           gtk_callback_action_new (on_step_key, NULL, NULL),
                                                           "i", by);

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
}

/* Entries and text views use Enter themselves, so the page looks at it before them. */
static void
add_shortcuts (SeralAssessPage *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  add_shortcut (controller, "<Control>Return|<Control>KP_Enter", 1);
  add_shortcut (controller, "<Control><Shift>Return|<Control><Shift>KP_Enter", -1);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
seral_assess_page_constructed (GObject *object)
{
  SeralAssessPage *self = SERAL_ASSESS_PAGE (object);

  G_OBJECT_CLASS (seral_assess_page_parent_class)->constructed (object);

  g_signal_connect_object (self->session, "notify::model", G_CALLBACK (on_model_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::depth", G_CALLBACK (on_model_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::sheet", G_CALLBACK (on_sheet_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::result", G_CALLBACK (update_result), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::target-level", G_CALLBACK (update_result), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "question-requested", G_CALLBACK (on_question_requested), self,
                           G_CONNECT_SWAPPED);

  g_set_object (&self->round, seral_session_get_round (self->session));
  seral_model_switcher_set_session (self->switcher, self->session);
  seral_answering_bar_set_session (self->answering, self->session);
  bind_settings (self);
  on_model_changed (self);
}

/* Who comes here for the first time comes to answer. */
static void
seral_assess_page_map (GtkWidget *widget)
{
  SeralAssessPage *self = SERAL_ASSESS_PAGE (widget);

  GTK_WIDGET_CLASS (seral_assess_page_parent_class)->map (widget);

  if (!self->shown)
    focus_step (self);
  self->shown = TRUE;
}

static gboolean
seral_assess_page_grab_focus (GtkWidget *widget)
{
  return focus_step (SERAL_ASSESS_PAGE (widget));
}

static void
seral_assess_page_dispose (GObject *object)
{
  SeralAssessPage *self = SERAL_ASSESS_PAGE (object);

  g_clear_handle_id (&self->offers_source, g_source_remove);
  if (self->answers != NULL)
    g_signal_handlers_disconnect_by_func (self->answers, on_answer_changed, self);
  g_clear_object (&self->answers);
  g_clear_object (&self->settings);
  g_clear_object (&self->selection);
  g_clear_object (&self->steps);
  g_clear_object (&self->round);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (seral_assess_page_parent_class)->dispose (object);
}

static void
seral_assess_page_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  SeralAssessPage *self = SERAL_ASSESS_PAGE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_assess_page_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  SeralAssessPage *self = SERAL_ASSESS_PAGE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-assess-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralAssessPage, flap);
  gtk_widget_class_bind_template_child (widget_class, SeralAssessPage, switcher);
  gtk_widget_class_bind_template_child (widget_class, SeralAssessPage, list);
  gtk_widget_class_bind_template_child (widget_class, SeralAssessPage, by_stage);
  gtk_widget_class_bind_template_child (widget_class, SeralAssessPage, by_dimension);
  gtk_widget_class_bind_template_child (widget_class, SeralAssessPage, side_box);
  gtk_widget_class_bind_template_child (widget_class, SeralAssessPage, strip);
  gtk_widget_class_bind_template_child (widget_class, SeralAssessPage, notice);
  gtk_widget_class_bind_template_child (widget_class, SeralAssessPage, offer_bar);
  gtk_widget_class_bind_template_child (widget_class, SeralAssessPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SeralAssessPage, pane);
  gtk_widget_class_bind_template_child (widget_class, SeralAssessPage, answering);
  gtk_widget_class_bind_template_callback (widget_class, on_go_on_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_list_released);
  gtk_widget_class_bind_template_callback (widget_class, on_order_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_result_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_step_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_transition);
  gtk_widget_class_bind_template_callback (widget_class, update_notice);
}

static void
seral_assess_page_class_init (SeralAssessPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = seral_assess_page_constructed;
  object_class->dispose = seral_assess_page_dispose;
  object_class->get_property = seral_assess_page_get_property;
  object_class->set_property = seral_assess_page_set_property;

  widget_class->grab_focus = seral_assess_page_grab_focus;
  widget_class->map = seral_assess_page_map;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, SERAL_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * SeralAssessPage::result-requested:
   * @self: the page
   *
   * The user wants to see the result.
   */
  signals[RESULT_REQUESTED] = g_signal_new ("result-requested", SERAL_TYPE_ASSESS_PAGE, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (SERAL_TYPE_ANSWERING_BAR);
  g_type_ensure (SERAL_TYPE_MODEL_SWITCHER);
  g_type_ensure (SERAL_TYPE_OFFER_BAR);
  g_type_ensure (SERAL_TYPE_SIDE_BOX);
  g_type_ensure (SERAL_TYPE_STAGE_PANE);
  g_type_ensure (SERAL_TYPE_STAGE_STRIP);
  g_type_ensure (SERAL_TYPE_STEP);
  g_type_ensure (SERAL_TYPE_STEP_ROW);
  g_type_ensure (SERAL_TYPE_WRAP_LAYOUT);
  bind_template (widget_class);
}

static void
seral_assess_page_init (SeralAssessPage *self)
{
  self->accepted_level = NO_LEVEL;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->selection = gtk_single_selection_new (NULL);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (on_selected), self,
                           G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  add_shortcuts (self);
}

/**
 * seral_assess_page_new:
 * @session: what is worked on
 *
 * Makes the page, at the first step with a question that is open.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
seral_assess_page_new (SeralSession *session)
{
  g_return_val_if_fail (SERAL_IS_SESSION (session), NULL);

  return g_object_new (SERAL_TYPE_ASSESS_PAGE, "session", session, NULL);
}
