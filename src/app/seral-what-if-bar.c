/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-row-layout.h"
#include "app/seral-session-sandbox.h"
#include "app/seral-what-if-bar.h"
#include "words/seral-words-what-if.h"

/* Between the words and the buttons, in pixels. */
#define SPACING 12

struct _SeralWhatIfBar
{
  AdwBin parent_instance;

  SeralSession *session; /* (owned): the sandbox */
  gboolean narrow;

  GtkWidget *box;
  GtkLabel *stages;
  GtkLabel *moves;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SeralWhatIfBar, seral_what_if_bar, ADW_TYPE_BIN)

static char *
dup_moves (SeralComparison *comparison)
{
  guint n = 0;

  if (comparison != NULL)
    seral_comparison_get_moves (comparison, &n);
  if (n == 0)
    return g_strdup (_("Answer otherwise, here or on the result, and see what moves. Nothing of it is saved."));

  return g_strdup_printf (ngettext ("%u answer is different. Nothing of it is saved.",
                                    "%u answers are different. Nothing of it is saved.", n), n);
}

static char *
dup_stages (SeralWhatIfBar  *self,
            SeralComparison *comparison)
{
  g_autofree char *stages = NULL;

  if (comparison == NULL)
    return g_strdup (_("What if"));

  stages = seral_words_what_if (seral_session_get_catalogue (self->session), seral_comparison_get_from (comparison),
                                seral_comparison_get_to (comparison));

  /* Translators: %s says two stages, as in: What if: Stage 2 now, Stage 3 then */
  return g_strdup_printf (_("What if: %s"), stages);
}

/* A screen reader hears of another stage by the label's name. */
static void
update (SeralWhatIfBar *self)
{
  g_autoptr (SeralComparison) comparison = seral_session_compare_sandbox (self->session);
  g_autofree char *stages = dup_stages (self, comparison);
  g_autofree char *moves = dup_moves (comparison);

  gtk_label_set_label (self->stages, stages);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->stages), GTK_ACCESSIBLE_PROPERTY_LABEL, stages, -1);
  gtk_label_set_label (self->moves, moves);
}

/* Side by side; in a narrow window one below the other. */
static void
set_narrow (SeralWhatIfBar *self,
            gboolean        narrow)
{
  GtkLayoutManager *layout;

  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  layout = narrow ? gtk_box_layout_new (GTK_ORIENTATION_VERTICAL) : seral_row_layout_new (SPACING);
  if (narrow)
    gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), SPACING / 2);
  gtk_widget_set_layout_manager (self->box, layout);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
seral_what_if_bar_constructed (GObject *object)
{
  SeralWhatIfBar *self = SERAL_WHAT_IF_BAR (object);

  G_OBJECT_CLASS (seral_what_if_bar_parent_class)->constructed (object);

  g_signal_connect_object (self->session, "notify::result", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
seral_what_if_bar_dispose (GObject *object)
{
  SeralWhatIfBar *self = SERAL_WHAT_IF_BAR (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (seral_what_if_bar_parent_class)->dispose (object);
}

static void
seral_what_if_bar_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  SeralWhatIfBar *self = SERAL_WHAT_IF_BAR (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_what_if_bar_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  SeralWhatIfBar *self = SERAL_WHAT_IF_BAR (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    case PROP_NARROW:
      set_narrow (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_what_if_bar_class_init (SeralWhatIfBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = seral_what_if_bar_constructed;
  object_class->dispose = seral_what_if_bar_dispose;
  object_class->get_property = seral_what_if_bar_get_property;
  object_class->set_property = seral_what_if_bar_set_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, SERAL_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (SERAL_TYPE_ROW_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-what-if-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralWhatIfBar, box);
  gtk_widget_class_bind_template_child (widget_class, SeralWhatIfBar, stages);
  gtk_widget_class_bind_template_child (widget_class, SeralWhatIfBar, moves);
}

static void
seral_what_if_bar_init (SeralWhatIfBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * seral_what_if_bar_new:
 * @session: a sandbox
 *
 * Returns: (transfer floating): the bar
 */
GtkWidget *
seral_what_if_bar_new (SeralSession *session)
{
  g_return_val_if_fail (SERAL_IS_SESSION (session), NULL);
  g_return_val_if_fail (seral_session_get_real (session) != NULL, NULL);

  return g_object_new (SERAL_TYPE_WHAT_IF_BAR, "session", session, NULL);
}
