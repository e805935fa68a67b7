/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-application.h"
#include "app/seral-recent-card.h"
#include "app/seral-stage-mark.h"
#include "base/seral-date.h"

struct _SeralRecentCard
{
  AdwBin            parent_instance;

  SeralRecentItem  *item; /* (owned) */

  GtkWidget        *button;
  GtkWidget        *remove;
  GtkLabel         *organisation;
  GtkLabel         *stage;
  GtkLabel         *scope;
  GtkLabel         *date;
  SeralStageMark   *mark;
};

enum
{
  PROP_0,
  PROP_ITEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SeralRecentCard, seral_recent_card, ADW_TYPE_BIN)

static void
open_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  SeralRecentCard *self = SERAL_RECENT_CARD (widget);

  seral_application_open_file (seral_application_get_default (), GTK_WINDOW (gtk_widget_get_root (widget)),
                               seral_recent_item_get_file (self->item));
}

static void
remove_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  SeralRecentCard *self = SERAL_RECENT_CARD (widget);
  g_autoptr (GFile) file = g_object_ref (seral_recent_item_get_file (self->item));

  seral_recent_remove (seral_application_get_recent (seral_application_get_default ()), file);
}

/* The organisation, or the file where it has no name. */
static char *
dup_name (SeralRecentCard *self)
{
  const char *organisation = seral_recent_item_get_organisation (self->item);
  g_autofree char *basename = NULL;

  if (*organisation != '\0')
    return g_strdup (organisation);

  basename = g_file_get_basename (seral_recent_item_get_file (self->item));
  return basename != NULL ? g_filename_display_name (basename) : g_strdup (_("Untitled"));
}

static char *
dup_date (SeralRecentCard *self)
{
  GDate date;

  if (!seral_date_parse (seral_recent_item_get_date (self->item), &date))
    return NULL;
  return seral_format_date (seral_catalogue_get_default (), &date);
}

static void
show_line (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
show_item (SeralRecentCard *self)
{
  const char *stage = seral_recent_item_get_stage (self->item);
  const char *scope = seral_recent_item_get_scope (self->item);
  g_autofree char *name = dup_name (self);
  g_autofree char *date = dup_date (self);
  g_autofree char *label = NULL;

  if (*stage == '\0')
    stage = _("Not known yet");
  show_line (self->organisation, name);
  show_line (self->stage, stage);
  show_line (self->scope, scope);
  show_line (self->date, date);
  seral_stage_mark_set_stage (self->mark, seral_recent_item_get_step (self->item),
                              seral_recent_item_get_n_steps (self->item));

  label = g_strjoin (", ", name, stage, *scope != '\0' ? scope : date, *scope != '\0' ? date : NULL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Remove From List"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, name,
                                  -1);
}

static void
seral_recent_card_constructed (GObject *object)
{
  G_OBJECT_CLASS (seral_recent_card_parent_class)->constructed (object);

  show_item (SERAL_RECENT_CARD (object));
}

static void
seral_recent_card_finalize (GObject *object)
{
  SeralRecentCard *self = SERAL_RECENT_CARD (object);

  g_clear_object (&self->item);

  G_OBJECT_CLASS (seral_recent_card_parent_class)->finalize (object);
}

static void
seral_recent_card_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  SeralRecentCard *self = SERAL_RECENT_CARD (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      g_value_set_object (value, self->item);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_recent_card_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  SeralRecentCard *self = SERAL_RECENT_CARD (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      self->item = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_recent_card_class_init (SeralRecentCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = seral_recent_card_constructed;
  object_class->finalize = seral_recent_card_finalize;
  object_class->get_property = seral_recent_card_get_property;
  object_class->set_property = seral_recent_card_set_property;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, SERAL_TYPE_RECENT_ITEM,
                                               G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (SERAL_TYPE_STAGE_MARK);
  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-recent-card.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralRecentCard, button);
  gtk_widget_class_bind_template_child (widget_class, SeralRecentCard, remove);
  gtk_widget_class_bind_template_child (widget_class, SeralRecentCard, organisation);
  gtk_widget_class_bind_template_child (widget_class, SeralRecentCard, stage);
  gtk_widget_class_bind_template_child (widget_class, SeralRecentCard, scope);
  gtk_widget_class_bind_template_child (widget_class, SeralRecentCard, date);
  gtk_widget_class_bind_template_child (widget_class, SeralRecentCard, mark);
  gtk_widget_class_install_action (widget_class, "card.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "card.remove", NULL, remove_action);
}

static void
seral_recent_card_init (SeralRecentCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * seral_recent_card_new:
 * @item: what is remembered of a document
 *
 * Returns: (transfer floating): a card that opens the document
 */
GtkWidget *
seral_recent_card_new (SeralRecentItem *item)
{
  g_return_val_if_fail (SERAL_IS_RECENT_ITEM (item), NULL);

  return g_object_new (SERAL_TYPE_RECENT_CARD, "item", item, NULL);
}
