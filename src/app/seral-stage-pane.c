/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-chart-view.h"
#include "app/seral-stage-pane.h"
#include "chart/seral-staircase.h"
#include "words/seral-words.h"

struct _SeralStagePane
{
  AdwBin parent_instance;

  SeralSession *session; /* (owned) (nullable): what is shown */
  SeralChart *chart;     /* (owned) */
  gboolean concealed;

  SeralChartView *chart_view;
  GtkLabel *headline;
  GtkLabel *progress;
};

enum
{
  PROP_0,
  PROP_CONCEALED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SeralStagePane, seral_stage_pane, ADW_TYPE_BIN)

static void
show_chart (SeralStagePane *self,
            SeralResult    *result)
{
  g_autoptr (SeralChartData) data = seral_chart_data_new (result);
  int target = seral_session_get_target_level (self->session);
  SeralSession *real = seral_session_get_real (self->session);

  if (real != NULL)
    {
      seral_chart_data_set_real (data, seral_session_get_result (real));
      seral_chart_set_marks (self->chart, SERAL_MARKS_DEFAULT | SERAL_MARK_PREVIOUS);
    }
  if (target > seral_model_get_base_level (seral_result_get_model (result)))
    seral_chart_data_set_target (data, target);

  seral_chart_set_catalogue (self->chart, seral_session_get_catalogue (self->session));
  seral_chart_set_data (self->chart, data);
  seral_chart_view_set_chart (self->chart_view, self->chart);
}

/* A screen reader hears of the new stage by the label's name. */
static void
show_headline (SeralStagePane *self,
               SeralResult    *result)
{
  SeralCatalogue *catalogue = seral_session_get_catalogue (self->session);
  g_autofree char *headline = self->concealed ? g_strdup (_("The stage is hidden while you answer"))
                                              : seral_words_headline (catalogue, result);

  gtk_label_set_label (self->headline, headline);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->headline), GTK_ACCESSIBLE_PROPERTY_LABEL, headline, -1);
}

static void
update (SeralStagePane *self)
{
  SeralResult *result = self->session != NULL ? seral_session_get_result (self->session) : NULL;

  if (result == NULL)
    return;

  show_headline (self, result);
  if (!self->concealed)
    show_chart (self, result);
}

static void
set_concealed (SeralStagePane *self,
               gboolean        concealed)
{
  if (self->concealed == concealed)
    return;

  self->concealed = concealed;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONCEALED]);
}

static void
seral_stage_pane_dispose (GObject *object)
{
  SeralStagePane *self = SERAL_STAGE_PANE (object);

  g_clear_object (&self->session);
  g_clear_object (&self->chart);

  G_OBJECT_CLASS (seral_stage_pane_parent_class)->dispose (object);
}

static void
seral_stage_pane_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  SeralStagePane *self = SERAL_STAGE_PANE (object);

  switch (prop_id)
    {
    case PROP_CONCEALED:
      g_value_set_boolean (value, self->concealed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_stage_pane_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  SeralStagePane *self = SERAL_STAGE_PANE (object);

  switch (prop_id)
    {
    case PROP_CONCEALED:
      set_concealed (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_stage_pane_class_init (SeralStagePaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = seral_stage_pane_dispose;
  object_class->get_property = seral_stage_pane_get_property;
  object_class->set_property = seral_stage_pane_set_property;

  properties[PROP_CONCEALED] =
    g_param_spec_boolean ("concealed", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (SERAL_TYPE_CHART_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-stage-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralStagePane, chart_view);
  gtk_widget_class_bind_template_child (widget_class, SeralStagePane, headline);
  gtk_widget_class_bind_template_child (widget_class, SeralStagePane, progress);
}

static void
seral_stage_pane_init (SeralStagePane *self)
{
  self->chart = seral_staircase_new (NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * seral_stage_pane_show:
 * @self: a pane
 * @session: what is worked on; it has a result
 * @progress: how far the questions are answered, such as "5 of 12 answered"
 *
 * Shows where the session's answers lead.
 */
void
seral_stage_pane_show (SeralStagePane *self,
                       SeralSession   *session,
                       const char     *progress)
{
  g_return_if_fail (SERAL_IS_STAGE_PANE (self));
  g_return_if_fail (SERAL_IS_SESSION (session));
  g_return_if_fail (progress != NULL);

  g_set_object (&self->session, session);
  gtk_label_set_label (self->progress, progress);
  update (self);
}
