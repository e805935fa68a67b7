/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "app/seral-agreement-group.h"
#include "app/seral-chart-card.h"
#include "app/seral-model-switcher.h"
#include "app/seral-models-group.h"
#include "app/seral-remark-group.h"
#include "app/seral-result-page.h"
#include "app/seral-since-group.h"
#include "app/seral-settle-group.h"
#include "app/seral-target-group.h"
#include "app/seral-what-if-group.h"
#include "app/seral-why-group.h"
#include "app/seral-wrap-layout.h"
#include "words/seral-words-steps.h"

struct _SeralResultPage
{
  AdwBin parent_instance;

  SeralSession *session; /* (owned) */
  gboolean stale;        /* the result is another than the one shown */

  GtkStack *stack;
  GtkWidget *begin_button;
  SeralModelSwitcher *switcher;
  GtkWidget *what_if_button;
  SeralWhatIfGroup *what_if;
  SeralSettleGroup *settle;
  GtkLabel *headline;
  GtkLabel *progress;
  GtkLabel *doubts;
  SeralChartCard *charts;
  SeralWhyGroup *why;
  SeralSinceGroup *since;
  SeralAgreementGroup *agreement;
  SeralTargetGroup *target;
  SeralModelsGroup *models;
  SeralRemarkGroup *remarks;
  GtkLabel *source;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

enum
{
  ASSESS_REQUESTED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SeralResultPage, seral_result_page, ADW_TYPE_BIN)

/* What is claimed and what is proven, what is possible at least and at most: right under the headline. */
static void
show_doubts (SeralResultPage *self,
             SeralResult     *result)
{
  SeralCatalogue *catalogue = seral_session_get_catalogue (self->session);
  g_autofree char *evidence = seral_words_settle_evidence (catalogue, result);
  g_autofree char *range = seral_words_is_known (result) ? seral_words_settle_range (catalogue, result) : g_strdup ("");
  g_autofree char *both = g_strconcat (evidence, evidence[0] != '\0' && range[0] != '\0' ? " " : "", range, NULL);

  gtk_label_set_label (self->doubts, both);
  gtk_widget_set_visible (GTK_WIDGET (self->doubts), both[0] != '\0');
}

static void
show_result (SeralResultPage *self,
             SeralResult     *result)
{
  SeralCatalogue *catalogue = seral_session_get_catalogue (self->session);
  g_autofree char *headline = seral_words_headline (catalogue, result);
  g_autofree char *progress = seral_words_progress (catalogue, result);
  g_autofree char *source = seral_words_source (catalogue, seral_result_get_model (result));

  gtk_label_set_label (self->headline, headline);
  gtk_label_set_label (self->progress, progress);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), progress[0] != '\0');
  show_doubts (self, result);
  seral_what_if_group_show (self->what_if, self->session);
  seral_settle_group_show (self->settle, self->session);
  seral_chart_card_show (self->charts, self->session);
  seral_why_group_show (self->why, self->session);
  seral_since_group_show (self->since, self->session);
  seral_agreement_group_show (self->agreement, self->session);
  seral_target_group_show (self->target, self->session);
  seral_models_group_show (self->models, self->session);
  seral_remark_group_show (self->remarks, self->session);
  gtk_label_set_label (self->source, source);
}

static const char *
get_page_name (SeralResult *result)
{
  if (result == NULL)
    return "unknown";

  return seral_result_get_n_answered (result) == 0 ? "empty" : "result";
}

static void
update (SeralResultPage *self)
{
  SeralResult *result = seral_session_get_result (self->session);
  const char *page = get_page_name (result);

  self->stale = FALSE;
  if (g_str_equal (page, "result"))
    show_result (self, result);
  gtk_stack_set_visible_child_name (self->stack, page);
}

/* Nobody sees the page while answering, so that the work waits until somebody does. */
static void
on_result_changed (SeralResultPage *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

static void
on_begin_clicked (SeralResultPage *self)
{
  g_signal_emit (self, signals[ASSESS_REQUESTED], 0);
}

static void
on_what_if_clicked (SeralResultPage *self)
{
  seral_session_request_what_if (self->session, NULL);
}

static void
on_region_activated (SeralResultPage *self,
                     const char      *id)
{
  SeralModel *model = seral_session_get_model (self->session);
  const SeralCriterion *criterion = NULL;
  int level;

  if (g_str_has_prefix (id, "criterion-"))
    criterion = seral_model_find_criterion (model, id + strlen ("criterion-"));

  if (criterion != NULL)
    seral_session_request_question (self->session, criterion->index);
  else if (g_str_has_prefix (id, "item-"))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.page", "s", "plan");
  else if (g_str_has_prefix (id, "round-"))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.rounds", "s", "rounds");
  else if (sscanf (id, "stage-%d", &level) == 1)
    seral_why_group_focus_level (self->why, level);
}

static void
seral_result_page_map (GtkWidget *widget)
{
  SeralResultPage *self = SERAL_RESULT_PAGE (widget);

  if (self->stale)
    update (self);

  GTK_WIDGET_CLASS (seral_result_page_parent_class)->map (widget);
}

static void
seral_result_page_constructed (GObject *object)
{
  SeralResultPage *self = SERAL_RESULT_PAGE (object);

  G_OBJECT_CLASS (seral_result_page_parent_class)->constructed (object);

  g_signal_connect_object (self->session, "notify::result", G_CALLBACK (on_result_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::target-level", G_CALLBACK (on_result_changed), self,
                           G_CONNECT_SWAPPED);
  seral_model_switcher_set_session (self->switcher, self->session);
  gtk_widget_set_visible (self->what_if_button, seral_session_get_real (self->session) == NULL);
  self->stale = TRUE;
}

static void
seral_result_page_dispose (GObject *object)
{
  SeralResultPage *self = SERAL_RESULT_PAGE (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (seral_result_page_parent_class)->dispose (object);
}

static void
seral_result_page_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  SeralResultPage *self = SERAL_RESULT_PAGE (object);

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
seral_result_page_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  SeralResultPage *self = SERAL_RESULT_PAGE (object);

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
  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-result-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralResultPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SeralResultPage, begin_button);
  gtk_widget_class_bind_template_child (widget_class, SeralResultPage, switcher);
  gtk_widget_class_bind_template_child (widget_class, SeralResultPage, what_if_button);
  gtk_widget_class_bind_template_child (widget_class, SeralResultPage, what_if);
  gtk_widget_class_bind_template_child (widget_class, SeralResultPage, settle);
  gtk_widget_class_bind_template_child (widget_class, SeralResultPage, headline);
  gtk_widget_class_bind_template_child (widget_class, SeralResultPage, progress);
  gtk_widget_class_bind_template_child (widget_class, SeralResultPage, doubts);
  gtk_widget_class_bind_template_child (widget_class, SeralResultPage, charts);
  gtk_widget_class_bind_template_child (widget_class, SeralResultPage, why);
  gtk_widget_class_bind_template_child (widget_class, SeralResultPage, target);
  gtk_widget_class_bind_template_child (widget_class, SeralResultPage, since);
  gtk_widget_class_bind_template_child (widget_class, SeralResultPage, agreement);
  gtk_widget_class_bind_template_child (widget_class, SeralResultPage, models);
  gtk_widget_class_bind_template_child (widget_class, SeralResultPage, remarks);
  gtk_widget_class_bind_template_child (widget_class, SeralResultPage, source);
  gtk_widget_class_bind_template_callback (widget_class, on_begin_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_region_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_what_if_clicked);
}

static void
seral_result_page_class_init (SeralResultPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = seral_result_page_constructed;
  object_class->dispose = seral_result_page_dispose;
  object_class->get_property = seral_result_page_get_property;
  object_class->set_property = seral_result_page_set_property;

  widget_class->map = seral_result_page_map;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, SERAL_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * SeralResultPage::assess-requested:
   * @self: the page
   *
   * Nothing is answered yet, and the user wants to begin.
   */
  signals[ASSESS_REQUESTED] = g_signal_new ("assess-requested", SERAL_TYPE_RESULT_PAGE, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (SERAL_TYPE_AGREEMENT_GROUP);
  g_type_ensure (SERAL_TYPE_CHART_CARD);
  g_type_ensure (SERAL_TYPE_MODEL_SWITCHER);
  g_type_ensure (SERAL_TYPE_MODELS_GROUP);
  g_type_ensure (SERAL_TYPE_REMARK_GROUP);
  g_type_ensure (SERAL_TYPE_SINCE_GROUP);
  g_type_ensure (SERAL_TYPE_SETTLE_GROUP);
  g_type_ensure (SERAL_TYPE_TARGET_GROUP);
  g_type_ensure (SERAL_TYPE_WHAT_IF_GROUP);
  g_type_ensure (SERAL_TYPE_WHY_GROUP);
  g_type_ensure (SERAL_TYPE_WRAP_LAYOUT);
  bind_template (widget_class);
}

static void
seral_result_page_init (SeralResultPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * seral_result_page_new:
 * @session: what is looked at
 *
 * Makes the page. It gathers what it shows when it is first seen.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
seral_result_page_new (SeralSession *session)
{
  g_return_val_if_fail (SERAL_IS_SESSION (session), NULL);

  return g_object_new (SERAL_TYPE_RESULT_PAGE, "session", session, NULL);
}
