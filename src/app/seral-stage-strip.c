/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-stage-mark.h"
#include "app/seral-stage-strip.h"
#include "words/seral-words.h"

struct _SeralStageStrip
{
  AdwBin parent_instance;

  SeralSession *session; /* (owned) (nullable): what is shown */
  gboolean concealed;
  gboolean folded;
  gboolean steps_shown;

  SeralStageMark *mark;
  GtkLabel *headline;
};

enum
{
  PROP_0,
  PROP_CONCEALED,
  PROP_FOLDED,
  PROP_STEPS_SHOWN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SeralStageStrip, seral_stage_strip, ADW_TYPE_BIN)

static void
show_mark (SeralStageStrip *self,
           SeralResult     *result)
{
  SeralModel *model = seral_result_get_model (result);
  gboolean known = seral_words_is_known (result) && !self->concealed;
  guint n_stages = 0;

  seral_model_get_stages (model, &n_stages);
  seral_stage_mark_set_stage (self->mark,
                              known ? seral_result_get_level (result) - seral_model_get_base_level (model) + 1 : 0,
                              n_stages);
}

static void
update (SeralStageStrip *self)
{
  SeralResult *result = self->session != NULL ? seral_session_get_result (self->session) : NULL;
  g_autofree char *headline = NULL;

  if (result == NULL)
    return;

  headline = self->concealed ? g_strdup (_("The stage is hidden while you answer"))
                             : seral_words_headline (seral_session_get_catalogue (self->session), result);
  show_mark (self, result);
  gtk_label_set_label (self->headline, headline);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->headline), GTK_ACCESSIBLE_PROPERTY_LABEL, headline, -1);
}

static gboolean
set_flag (SeralStageStrip *self,
          gboolean        *flag,
          gboolean         value,
          guint            property)
{
  if (*flag == value)
    return FALSE;

  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);

  return TRUE;
}

static void
seral_stage_strip_dispose (GObject *object)
{
  SeralStageStrip *self = SERAL_STAGE_STRIP (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (seral_stage_strip_parent_class)->dispose (object);
}

static void
seral_stage_strip_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  SeralStageStrip *self = SERAL_STAGE_STRIP (object);

  switch (prop_id)
    {
    case PROP_CONCEALED:
      g_value_set_boolean (value, self->concealed);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    case PROP_STEPS_SHOWN:
      g_value_set_boolean (value, self->steps_shown);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_stage_strip_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  SeralStageStrip *self = SERAL_STAGE_STRIP (object);

  switch (prop_id)
    {
    case PROP_CONCEALED:
      if (set_flag (self, &self->concealed, g_value_get_boolean (value), prop_id))
        update (self);
      break;
    case PROP_FOLDED:
      set_flag (self, &self->folded, g_value_get_boolean (value), prop_id);
      break;
    case PROP_STEPS_SHOWN:
      set_flag (self, &self->steps_shown, g_value_get_boolean (value), prop_id);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static GParamSpec *
flag_property (const char *name)
{
  return g_param_spec_boolean (name, NULL, NULL, FALSE,
                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
}

static void
seral_stage_strip_class_init (SeralStageStripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = seral_stage_strip_dispose;
  object_class->get_property = seral_stage_strip_get_property;
  object_class->set_property = seral_stage_strip_set_property;

  properties[PROP_CONCEALED] = flag_property ("concealed");
  properties[PROP_FOLDED] = flag_property ("folded");
  properties[PROP_STEPS_SHOWN] = flag_property ("steps-shown");
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (SERAL_TYPE_STAGE_MARK);
  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-stage-strip.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralStageStrip, mark);
  gtk_widget_class_bind_template_child (widget_class, SeralStageStrip, headline);
}

static void
seral_stage_strip_init (SeralStageStrip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * seral_stage_strip_show:
 * @self: a strip
 * @session: what is worked on; it has a result
 *
 * Shows where the session's answers lead.
 */
void
seral_stage_strip_show (SeralStageStrip *self,
                        SeralSession    *session)
{
  g_return_if_fail (SERAL_IS_STAGE_STRIP (self));
  g_return_if_fail (SERAL_IS_SESSION (session));

  g_set_object (&self->session, session);
  update (self);
}
