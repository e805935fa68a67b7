/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/seral-application.h"
#include "app/seral-recent-card.h"
#include "app/seral-start-page.h"

struct _SeralStartPage
{
  AdwBin      parent_instance;

  GtkImage   *mark;
  GtkWidget  *new_button;
  GtkWidget  *recent_box;
  GtkFlowBox *recent_list;
};

G_DEFINE_FINAL_TYPE (SeralStartPage, seral_start_page, ADW_TYPE_BIN)

static GtkWidget *
new_card (gpointer item,
          gpointer user_data)
{
  return seral_recent_card_new (item);
}

static void
update_recent (SeralStartPage *self,
               guint           position,
               guint           removed,
               guint           added,
               GListModel     *recent)
{
  gtk_widget_set_visible (self->recent_box, g_list_model_get_n_items (recent) > 0);
}

static void
show_recent (SeralStartPage *self)
{
  GListModel *recent = G_LIST_MODEL (seral_application_get_recent (seral_application_get_default ()));

  gtk_flow_box_bind_model (self->recent_list, recent, new_card, NULL, NULL);
  g_signal_connect_object (recent, "items-changed", G_CALLBACK (update_recent), self, G_CONNECT_SWAPPED);
  update_recent (self, 0, 0, 0, recent);
}

static gboolean
seral_start_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SERAL_START_PAGE (widget)->new_button);
}

static void
seral_start_page_class_init (SeralStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = seral_start_page_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralStartPage, mark);
  gtk_widget_class_bind_template_child (widget_class, SeralStartPage, new_button);
  gtk_widget_class_bind_template_child (widget_class, SeralStartPage, recent_box);
  gtk_widget_class_bind_template_child (widget_class, SeralStartPage, recent_list);
}

static void
seral_start_page_init (SeralStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_image_set_from_icon_name (self->mark, SERAL_APPLICATION_ID);
  show_recent (self);
}
