"""Writes a project with the layer "buildings" published through WFS. Arguments: file, data source of PostgreSQL."""
import os
import sys

from qgis.core import QgsApplication, QgsProject, QgsVectorLayer

file, source = sys.argv[1:]
QgsApplication.setPrefixPath("/usr", True)
application = QgsApplication([], False)
application.initQgis()
layer = QgsVectorLayer(source + " key='id' srid=4326 type=MultiPolygon table=\"public\".\"building\" (geom)", "buildings", "postgres")
if not layer.isValid():
    raise SystemExit(layer.dataProvider().error().message())
project = QgsProject.instance()
project.addMapLayer(layer)
project.writeEntry("WFSLayers", "/", [layer.id()])
print(project.write(file))
sys.stdout.flush()
os._exit(0)
