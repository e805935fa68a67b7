/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/seral-preferences.h"

struct _SeralPreferences
{
  AdwWindow    parent_instance;

  GSettings   *settings; /* (owned) */

  AdwComboRow *style_row;
  AdwComboRow *order_row;
  AdwComboRow *paper_row;
  GtkSwitch   *live_chart;
  GtkSwitch   *hide_stage;
};

enum
{
  PROP_0,
  PROP_SETTINGS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SeralPreferences, seral_preferences, ADW_TYPE_WINDOW)

/*
 * The nicks of an enumerated key, in the schema's order, are the items of its
 * row: one is the other's position.
 */
static gboolean
map_to_position (GValue   *value,
                 GVariant *variant,
                 gpointer  user_data)
{
  char **nicks = user_data;
  const char *nick = g_variant_get_string (variant, NULL);

  for (guint i = 0; nicks[i] != NULL; i++)
    {
      if (g_str_equal (nicks[i], nick))
        {
          g_value_set_uint (value, i);
          return TRUE;
        }
    }
  return FALSE;
}

static GVariant *
map_to_nick (const GValue       *value,
             const GVariantType *type,
             gpointer            user_data)
{
  char **nicks = user_data;
  guint position = g_value_get_uint (value);

  if (position >= g_strv_length (nicks))
    return NULL;
  return g_variant_new_string (nicks[position]);
}

static char **
dup_nicks (GSettings  *settings,
           const char *key_name)
{
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettingsSchemaKey) key = NULL;
  g_autoptr (GVariant) range = NULL;
  g_autoptr (GVariant) values = NULL;

  g_object_get (settings, "settings-schema", &schema, NULL);
  key = g_settings_schema_get_key (schema, key_name);
  range = g_settings_schema_key_get_range (key);
  g_variant_get (range, "(sv)", NULL, &values);
  return g_variant_dup_strv (values, NULL);
}

static void
bind_row (SeralPreferences *self,
          const char       *key,
          AdwComboRow      *row)
{
  g_settings_bind_with_mapping (self->settings, key, row, "selected", G_SETTINGS_BIND_DEFAULT,
                                map_to_position, map_to_nick, dup_nicks (self->settings, key),
                                (GDestroyNotify) g_strfreev);
}

static void
seral_preferences_constructed (GObject *object)
{
  SeralPreferences *self = SERAL_PREFERENCES (object);

  G_OBJECT_CLASS (seral_preferences_parent_class)->constructed (object);

  bind_row (self, "colour-scheme", self->style_row);
  bind_row (self, "question-order", self->order_row);
  bind_row (self, "paper", self->paper_row);
  g_settings_bind (self->settings, "show-live-chart", self->live_chart, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "hide-stage", self->hide_stage, "active", G_SETTINGS_BIND_DEFAULT);
}

static void
seral_preferences_finalize (GObject *object)
{
  SeralPreferences *self = SERAL_PREFERENCES (object);

  g_clear_object (&self->settings);

  G_OBJECT_CLASS (seral_preferences_parent_class)->finalize (object);
}

static void
seral_preferences_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  SeralPreferences *self = SERAL_PREFERENCES (object);

  switch (prop_id)
    {
    case PROP_SETTINGS:
      g_value_set_object (value, self->settings);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_preferences_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  SeralPreferences *self = SERAL_PREFERENCES (object);

  switch (prop_id)
    {
    case PROP_SETTINGS:
      self->settings = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_preferences_class_init (SeralPreferencesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = seral_preferences_constructed;
  object_class->finalize = seral_preferences_finalize;
  object_class->get_property = seral_preferences_get_property;
  object_class->set_property = seral_preferences_set_property;

  properties[PROP_SETTINGS] =
    g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralPreferences, style_row);
  gtk_widget_class_bind_template_child (widget_class, SeralPreferences, order_row);
  gtk_widget_class_bind_template_child (widget_class, SeralPreferences, paper_row);
  gtk_widget_class_bind_template_child (widget_class, SeralPreferences, live_chart);
  gtk_widget_class_bind_template_child (widget_class, SeralPreferences, hide_stage);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
seral_preferences_init (SeralPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * seral_preferences_present:
 * @parent: the window that asks
 * @settings: the program's settings
 *
 * Shows what can be set.
 *
 * Returns: (transfer none): the dialog, owned by GTK
 */
GtkWidget *
seral_preferences_present (GtkWindow *parent,
                           GSettings *settings)
{
  GtkWidget *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (SERAL_TYPE_PREFERENCES, "transient-for", parent, "settings", settings, NULL);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
