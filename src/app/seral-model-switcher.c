/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-model-switcher.h"
#include "assessment/seral-model-use.h"

/* Names of models are long: unless told otherwise, the button shows about this many
 * characters of one. */
#define BUTTON_CHARS 18
/* In the list that pops up they are wrapped at this many. */
#define LIST_CHARS 32

struct _SeralModelSwitcher
{
  AdwBin parent_instance;

  SeralSession *session; /* (owned) (nullable) */
  GtkDropDown *drop_down;
  GtkWidget *add_button;
  AdwButtonContent *add_content;
  int max_chars;
  gboolean updating;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_MAX_CHARS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SeralModelSwitcher, seral_model_switcher, ADW_TYPE_BIN)

/* The definition's name; its id where the definition is not known here. */
static const char *
get_name (SeralModelSwitcher *self,
          SeralModelUse      *use)
{
  SeralModelEntry *entry = seral_model_library_find (seral_session_get_library (self->session),
                                                     seral_model_use_get_model (use),
                                                     seral_model_use_get_version (use));

  return entry != NULL ? seral_model_entry_get_name (entry) : seral_model_use_get_model (use);
}

static void
update_selected (SeralModelSwitcher *self)
{
  GListModel *models = seral_assessment_get_models (seral_session_get_assessment (self->session));
  SeralModel *model = seral_session_get_model (self->session);

  self->updating = TRUE;
  for (guint i = 0; model != NULL && i < g_list_model_get_n_items (models); i++)
    {
      g_autoptr (SeralModelUse) use = g_list_model_get_item (models, i);

      if (g_strcmp0 (seral_model_use_get_model (use), seral_model_get_id (model)) == 0)
        gtk_drop_down_set_selected (self->drop_down, i);
    }
  self->updating = FALSE;
}

/* With one model there is nothing to switch between; a button that stands alone says what it does. */
static void
update_visible (SeralModelSwitcher *self)
{
  GListModel *models;
  gboolean several, can_add;

  if (self->session == NULL)
    return;

  models = seral_assessment_get_models (seral_session_get_assessment (self->session));
  several = g_list_model_get_n_items (models) > 1;
  /* In a sandbox answers are tried out, and nothing else. */
  can_add = seral_session_get_real (self->session) == NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->drop_down), several);
  gtk_widget_set_visible (self->add_button, can_add);
  adw_button_content_set_label (self->add_content, several ? "" : _("Add Model…"));
  if (several)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    _("Add Model…"), -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self->add_button), GTK_ACCESSIBLE_PROPERTY_LABEL);
  gtk_widget_set_visible (GTK_WIDGET (self), several || can_add);
}

static void
update_models (SeralModelSwitcher *self)
{
  GListModel *models = seral_assessment_get_models (seral_session_get_assessment (self->session));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (models); i++)
    {
      g_autoptr (SeralModelUse) use = g_list_model_get_item (models, i);

      gtk_string_list_append (names, get_name (self, use));
    }

  self->updating = TRUE;
  gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (names));
  self->updating = FALSE;
  update_selected (self);
  update_visible (self);
}

static void
on_selected (SeralModelSwitcher *self)
{
  GListModel *models;
  g_autoptr (SeralModelUse) use = NULL;

  if (self->updating || self->session == NULL)
    return;

  models = seral_assessment_get_models (seral_session_get_assessment (self->session));
  use = g_list_model_get_item (models, gtk_drop_down_get_selected (self->drop_down));
  if (use != NULL)
    seral_session_set_model_id (self->session, seral_model_use_get_model (use));
}

static void
seral_model_switcher_dispose (GObject *object)
{
  SeralModelSwitcher *self = SERAL_MODEL_SWITCHER (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (seral_model_switcher_parent_class)->dispose (object);
}

static void
seral_model_switcher_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  SeralModelSwitcher *self = SERAL_MODEL_SWITCHER (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_MAX_CHARS:
      g_value_set_int (value, self->max_chars);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_model_switcher_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  SeralModelSwitcher *self = SERAL_MODEL_SWITCHER (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      seral_model_switcher_set_session (self, g_value_get_object (value));
      break;
    case PROP_MAX_CHARS:
      self->max_chars = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_model_switcher_class_init (SeralModelSwitcherClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = seral_model_switcher_dispose;
  object_class->get_property = seral_model_switcher_get_property;
  object_class->set_property = seral_model_switcher_set_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, SERAL_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_MAX_CHARS] =
    g_param_spec_int ("max-chars", NULL, NULL, 1, G_MAXINT16, BUTTON_CHARS,
                      G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
setup_button_item (SeralModelSwitcher *self,
                   GtkListItem        *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), self->max_chars);
  gtk_list_item_set_child (item, label);
}

static void
setup_list_item (SeralModelSwitcher *self,
                 GtkListItem        *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LIST_CHARS);
  gtk_list_item_set_child (item, label);
}

static void
bind_item (SeralModelSwitcher *self,
           GtkListItem        *item)
{
  const char *name = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), name);
}

static GtkListItemFactory *
new_factory (SeralModelSwitcher *self,
             GCallback           setup)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", setup, self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_item), self, G_CONNECT_SWAPPED);

  return factory;
}

static void
set_factories (SeralModelSwitcher *self)
{
  g_autoptr (GtkListItemFactory) button = new_factory (self, G_CALLBACK (setup_button_item));
  g_autoptr (GtkListItemFactory) list = new_factory (self, G_CALLBACK (setup_list_item));

  gtk_drop_down_set_factory (self->drop_down, button);
  gtk_drop_down_set_list_factory (self->drop_down, list);
}

static GtkWidget *
new_add_button (SeralModelSwitcher *self)
{
  GtkWidget *button = gtk_button_new ();

  self->add_content = ADW_BUTTON_CONTENT (adw_button_content_new ());
  adw_button_content_set_icon_name (self->add_content, "list-add-symbolic");
  gtk_button_set_child (GTK_BUTTON (button), GTK_WIDGET (self->add_content));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.add-model");
  gtk_widget_set_tooltip_text (button, _("Add Model…"));

  return button;
}

static void
seral_model_switcher_init (SeralModelSwitcher *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->drop_down = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  set_factories (self);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->drop_down), _("Model"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Model"), -1);
  /* The focus goes to the button within, which GTK gives no name. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->drop_down))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Model"), -1);
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  self->add_button = new_add_button (self);
  gtk_widget_set_hexpand (GTK_WIDGET (self->drop_down), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->drop_down));
  gtk_box_append (GTK_BOX (box), self->add_button);
  adw_bin_set_child (ADW_BIN (self), box);
  /* The drop-down takes the room there is; the switcher asks for none. */
  gtk_widget_set_hexpand (GTK_WIDGET (self), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * seral_model_switcher_set_session:
 * @self: a switcher
 * @session: what is looked at; set once
 *
 * Offers the models of the session's document.
 */
void
seral_model_switcher_set_session (SeralModelSwitcher *self,
                                  SeralSession       *session)
{
  g_return_if_fail (SERAL_IS_MODEL_SWITCHER (self));
  g_return_if_fail (SERAL_IS_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (seral_assessment_get_models (seral_session_get_assessment (session)), "items-changed",
                           G_CALLBACK (update_models), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::model", G_CALLBACK (update_selected), self, G_CONNECT_SWAPPED);
  update_models (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
