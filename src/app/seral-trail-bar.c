/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gdk/gdkkeysyms.h>
#include <glib/gi18n.h>

#include "app/seral-row-layout.h"
#include "app/seral-trail-bar.h"

struct _SeralTrailBar
{
  AdwBin parent_instance;

  SeralSession *session; /* (owned) */
  GArray *criteria;      /* (owned) (nullable) (element-type guint): what one is led through */
  guint position;

  GtkLabel *title;
  GtkLabel *place;
  GtkWidget *previous_button;
  GtkButton *next_button;
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

G_DEFINE_FINAL_TYPE (SeralTrailBar, seral_trail_bar, ADW_TYPE_BIN)

static gboolean
is_last (SeralTrailBar *self)
{
  return self->position + 1 >= self->criteria->len;
}

static void
show_place (SeralTrailBar *self)
{
  /* Translators: which of how many questions this is. */
  g_autofree char *place = g_strdup_printf (_("Question %u of %u"), self->position + 1, self->criteria->len);

  gtk_label_set_label (self->place, place);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->place), GTK_ACCESSIBLE_PROPERTY_LABEL, place, -1);
  gtk_widget_set_sensitive (self->previous_button, self->position > 0);
  gtk_button_set_label (self->next_button, is_last (self) ? _("See the Result") : _("Next Question"));
}

static void
go_to (SeralTrailBar *self,
       guint          position)
{
  self->position = position;
  show_place (self);
  seral_session_request_question (self->session, g_array_index (self->criteria, guint, position));
}

static void
on_previous_clicked (SeralTrailBar *self)
{
  if (self->criteria != NULL && self->position > 0)
    go_to (self, self->position - 1);
}

static void
on_next_clicked (SeralTrailBar *self)
{
  if (self->criteria == NULL)
    return;

  if (!is_last (self))
    {
      go_to (self, self->position + 1);
      return;
    }

  seral_trail_bar_end (self);
  g_signal_emit (self, signals[RESULT_REQUESTED], 0);
}

static void
on_trail_requested (SeralTrailBar *self,
                    const char    *title,
                    GArray        *criteria,
                    guint          position)
{
  seral_trail_bar_end (self);
  self->criteria = g_array_ref (criteria);
  gtk_label_set_label (self->title, title);
  gtk_widget_set_visible (GTK_WIDGET (self), criteria->len > 1);
  go_to (self, position);
}

static gboolean
on_key (GtkWidget *widget,
        GVariant  *arguments,
        gpointer   user_data)
{
  SeralTrailBar *self = SERAL_TRAIL_BAR (widget);

  if (!gtk_widget_get_visible (widget))
    return FALSE;

  if (g_variant_get_int32 (arguments) > 0)
    on_next_clicked (self);
  else
    on_previous_clicked (self);

  return TRUE;
}

static void
add_shortcut (GtkEventController *controller,
              guint               key,
              int                 by)
{
  GtkShortcut *shortcut = gtk_shortcut_new_with_arguments (gtk_keyval_trigger_new (key, GDK_ALT_MASK),
                                                           gtk_callback_action_new (on_key, NULL, NULL), "i", by);

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
}

/* Wherever the focus is, in an answer or in its note. */
static void
add_shortcuts (SeralTrailBar *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_GLOBAL);
  add_shortcut (controller, GDK_KEY_Page_Down, 1);
  add_shortcut (controller, GDK_KEY_Page_Up, -1);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
seral_trail_bar_constructed (GObject *object)
{
  SeralTrailBar *self = SERAL_TRAIL_BAR (object);

  G_OBJECT_CLASS (seral_trail_bar_parent_class)->constructed (object);

  g_signal_connect_object (self->session, "trail-requested", G_CALLBACK (on_trail_requested), self,
                           G_CONNECT_SWAPPED);
  /* The questions are of one model. */
  g_signal_connect_object (self->session, "notify::model", G_CALLBACK (seral_trail_bar_end), self,
                           G_CONNECT_SWAPPED);
}

static void
seral_trail_bar_dispose (GObject *object)
{
  SeralTrailBar *self = SERAL_TRAIL_BAR (object);

  g_clear_pointer (&self->criteria, g_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (seral_trail_bar_parent_class)->dispose (object);
}

static void
seral_trail_bar_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  SeralTrailBar *self = SERAL_TRAIL_BAR (object);

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
seral_trail_bar_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  SeralTrailBar *self = SERAL_TRAIL_BAR (object);

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
seral_trail_bar_class_init (SeralTrailBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = seral_trail_bar_constructed;
  object_class->dispose = seral_trail_bar_dispose;
  object_class->get_property = seral_trail_bar_get_property;
  object_class->set_property = seral_trail_bar_set_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, SERAL_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * SeralTrailBar::result-requested:
   * @self: the bar
   *
   * The last question is done: the user wants to see what came of it.
   */
  signals[RESULT_REQUESTED] = g_signal_new ("result-requested", SERAL_TYPE_TRAIL_BAR, G_SIGNAL_RUN_LAST, 0, NULL,
                                            NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (SERAL_TYPE_ROW_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-trail-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralTrailBar, title);
  gtk_widget_class_bind_template_child (widget_class, SeralTrailBar, place);
  gtk_widget_class_bind_template_child (widget_class, SeralTrailBar, previous_button);
  gtk_widget_class_bind_template_child (widget_class, SeralTrailBar, next_button);
  gtk_widget_class_bind_template_callback (widget_class, on_previous_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_next_clicked);
  gtk_widget_class_bind_template_callback (widget_class, seral_trail_bar_end);
}

static void
seral_trail_bar_init (SeralTrailBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_shortcuts (self);
}

/**
 * seral_trail_bar_new:
 * @session: what is worked on
 *
 * Makes the bar. It is not seen until it leads somewhere.
 *
 * Returns: (transfer floating): the bar
 */
GtkWidget *
seral_trail_bar_new (SeralSession *session)
{
  g_return_val_if_fail (SERAL_IS_SESSION (session), NULL);

  return g_object_new (SERAL_TYPE_TRAIL_BAR, "session", session, NULL);
}

/**
 * seral_trail_bar_end:
 * @self: the bar
 *
 * Leads no further.
 */
void
seral_trail_bar_end (SeralTrailBar *self)
{
  g_return_if_fail (SERAL_IS_TRAIL_BAR (self));

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_clear_pointer (&self->criteria, g_array_unref);
}
